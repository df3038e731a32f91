package io.callhandoffs.twilio;

import static io.callhandoffs.twilio.Documents.attribute;
import static io.callhandoffs.twilio.Documents.isAcceptedByTwiliosOwnParser;
import static io.callhandoffs.twilio.Documents.names;
import static io.callhandoffs.twilio.Documents.parse;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.call.CallEvent.DialEnded;
import io.callhandoffs.call.DialResult;
import io.callhandoffs.call.DialResult.Status;
import io.callhandoffs.call.Step;
import io.callhandoffs.call.Step.Again;
import io.callhandoffs.call.Step.Apology;
import io.callhandoffs.call.Step.Ask;
import io.callhandoffs.call.Step.BlindTransfer;
import io.callhandoffs.call.Step.Dial;
import io.callhandoffs.call.Step.Farewell;
import io.callhandoffs.call.Step.Goodbye;
import io.callhandoffs.call.Step.HangUp;
import io.callhandoffs.call.Step.Nothing;
import io.callhandoffs.call.Step.Prompt;
import io.callhandoffs.call.Step.PutThrough;
import io.callhandoffs.call.Step.Screen;
import io.callhandoffs.call.Step.TakeMessage;
import io.callhandoffs.call.Step.Tell;
import io.callhandoffs.call.Step.Whisper;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.Attempt.Rung;
import io.callhandoffs.handoff.Choice;
import io.callhandoffs.handoff.Choice.How;
import io.callhandoffs.handoff.Chosen;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Ring.Answering;
import io.callhandoffs.policy.Caps;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.speech.Language;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.telephone.SipUri;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwiMlTest {

  private static final int MAX_BYTES = 64 * 1024;
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Endpoint LONDON =
      new Endpoint.Phone(
          new PhoneNumber("+442079460018"),
          new Digits("wwww12"),
          new NumberFacts("GB", NumberKind.FIXED_LINE));

  /// What people and carriers put into names and sentences, some of it on purpose.
  private static final List<String> HOSTILE =
      List.of(
          "</Say></Gather><Dial>+19005550100</Dial><Say>",
          "\"/><Hangup/><Say x=\"",
          "]]><![CDATA[<Dial/>",
          "<!DOCTYPE r [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
          "&amp;&lt;&#x0;",
          "\u0000\u0001\u001b\u007f",
          "\uD800 and \uDC00 alone",
          "\uFFFE\uFFFF",
          "line\r\nbreak\tand tab",
          "😀 日本 é",
          "--><?xml version=\"1.0\"?><!--");

  static Stream<Step> everyStep() {
    var attempt = attempt("Tickets", ring(LONDON));
    return Stream.of(
        new Ask(1, Prompt.GREETING, List.of()),
        new Ask(2, Prompt.AGAIN, List.of()),
        new Ask(2, Prompt.WHICH, List.of("Tickets", "School visits")),
        new Dial(attempt),
        new Dial(
            attempt("Desk", whispering(new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org"))))),
        new Whisper(attempt),
        new Whisper(attempt("Tickets", whispering(LONDON))),
        new PutThrough(),
        new HangUp(),
        new BlindTransfer(ring(LONDON), Optional.empty()),
        new Again("/voice/dial-status?handoff=hnd_1&attempt=0&status=completed", false),
        new Again("/voice/call?tries=1", true),
        new Apology(Optional.empty()),
        new Screen(3),
        new TakeMessage(),
        new Tell("We open at nine."),
        new Nothing(),
        new Goodbye(Farewell.TALKED));
  }

  @ParameterizedTest
  @MethodSource("everyStep")
  void writesOnlyWhatTwiliosOwnLibraryKnows(Step step) {
    isAcceptedByTwiliosOwnParser(render(step));
  }

  @ParameterizedTest
  @EnumSource
  void saysEveryFarewellAndHangsUp(Farewell farewell) {
    var document = render(new Goodbye(farewell));

    isAcceptedByTwiliosOwnParser(document);
    assertThat(names(parse(document))).containsExactly("Response", "Say", "Hangup");
  }

  @Test
  void asksForWordsOrAKeyAndComesBackEvenAfterSilence() {
    var document = parse(render(new Ask(1, Prompt.GREETING, List.of()), List.of("Tickets, a")));

    assertThat(names(document)).containsExactly("Response", "Gather", "Say", "Redirect");
    assertThat(attribute(document, "Gather", "input")).isEqualTo("dtmf speech");
    assertThat(attribute(document, "Gather", "actionOnEmptyResult")).isEqualTo("true");
    assertThat(attribute(document, "Gather", "hints")).isEqualTo("Tickets  a");
    assertThat(attribute(document, "Gather", "action"))
        .startsWith("https://routing.example/voice/route?handoff=hnd_")
        .contains("&turn=1#");
    assertThat(attribute(document, "Gather", "partialResultCallback"))
        .startsWith("https://routing.example/voice/partial?handoff=hnd_");
    assertThat(document.getElementsByTagName("Redirect").item(0).getTextContent())
        .isEqualTo(attribute(document, "Gather", "action"));
  }

  @Test
  void offersAKeyForEachDestinationThatMayBeMeant() {
    var said = parse(render(new Ask(2, Prompt.WHICH, List.of("Tickets", "Schools"))));

    assertThat(said.getElementsByTagName("Say").item(0).getTextContent())
        .isEqualTo("Did you mean Tickets or Schools? Press 1 for Tickets. Press 2 for Schools.");
  }

  @Test
  void dialsANumberWithItsDigitsATimeLimitAndAWayBack() {
    var document = parse(render(new Dial(attempt("Tickets", ring(LONDON)))));

    assertThat(names(document)).containsExactly("Response", "Say", "Dial", "Number");
    assertThat(attribute(document, "Dial", "timeout")).isEqualTo("25");
    assertThat(attribute(document, "Dial", "timeLimit")).isEqualTo("7200");
    assertThat(attribute(document, "Dial", "answerOnBridge")).isEqualTo("true");
    assertThat(attribute(document, "Dial", "callerId")).isEqualTo("+14155550100");
    assertThat(attribute(document, "Dial", "action"))
        .startsWith("https://voice.example/voice/dial-status?handoff=hnd_")
        .contains("&attempt=3&rung=#");
    assertThat(attribute(document, "Number", "sendDigits")).isEqualTo("wwww12");
    assertThat(attribute(document, "Number", "url")).isEmpty();
    assertThat(document.getElementsByTagName("Number").item(0).getTextContent())
        .isEqualTo("+442079460018");
  }

  @Test
  void dialsASipAddressWithItsHeadersAndItsWhisper() {
    var ring =
        new Ring(
            new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org;transport=tls")),
            30,
            Optional.empty(),
            Optional.of("Please hold."),
            "x-reason=billing%26more&x-id=7",
            new Answering(true, Optional.of("A call"), true));

    var document = parse(render(new Dial(attempt("Desk", ring))));

    assertThat(document.getElementsByTagName("Sip").item(0).getTextContent())
        .isEqualTo("sip:desk@pbx.example.org;transport=tls?x-reason=billing%26more&x-id=7");
    assertThat(attribute(document, "Sip", "url")).contains("/voice/whisper?handoff=");
    assertThat(attribute(document, "Sip", "machineDetection")).isEqualTo("Enable");
    assertThat(attribute(document, "Sip", "amdStatusCallback")).contains("/voice/machine?handoff=");
    assertThat(attribute(document, "Dial", "callerId")).isEmpty();
    assertThat(document.getElementsByTagName("Say").item(0).getTextContent())
        .isEqualTo("Please hold.");
  }

  @Test
  void transfersBlindlyInTheProjectsLanguageAndAsksNothingOfUsAfterwards() {
    var sip = new Endpoint.Sip(new SipUri("sip:desk@pbx.example.org"));
    var settings = speaking("de-DE");
    var lost =
        new DialEnded(
            2,
            new DialResult(
                Status.NO_ANSWER,
                Optional.of(false),
                OptionalInt.empty(),
                OptionalInt.of(480),
                true));
    var say = new SayTwiMl(settings.speech().language(), Optional.empty());

    var document =
        parse(
            new TwiMl(settings, handoff(), say, Duration.ofMinutes(5))
                .of(new BlindTransfer(ring(sip), Optional.of(lost)), List.of()));

    assertThat(names(document)).containsExactly("Response", "Say", "Dial", "Sip");
    assertThat(attribute(document, "Say", "language")).isEqualTo("de-DE");
    assertThat(attribute(document, "Dial", "timeLimit")).isEqualTo("300");
    assertThat(attribute(document, "Dial", "action"))
        .contains("/voice/rescued?", "rang=sip%3Adesk%40pbx.example.org")
        .contains("lost_attempt=2&lost_status=no-answer&lost_bridged=false&lost_sip=480#");
    assertThat(document.getElementsByTagName("Sip").item(0).getTextContent())
        .isEqualTo("sip:desk@pbx.example.org");
  }

  @Test
  void hangsUpAfterAWhisperIfNoKeyIsPressed() {
    var document = parse(render(new Whisper(attempt("Tickets", whispering(LONDON)))));

    assertThat(names(document))
        .containsExactly("Response", "Gather", "Say", "Say", "Gather", "Say", "Hangup");
    assertThat(attribute(document, "Gather", "action")).contains("/voice/accept?handoff=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "cmn-Hans-CN"})
  void speaksTheProjectsLanguageAndLeavesNoBlankUnfilled(String tag) {
    var settings = speaking(tag);

    for (var step : everyStep().toList()) {
      var document = new TwiMl(settings, handoff(), Caps.DEFAULT).of(step, List.of("Tickets"));
      assertThat(document).doesNotContain("{", "}");
      var says = parse(document).getElementsByTagName("Say");
      for (int i = 0; i < says.getLength(); i++) {
        assertThat(says.item(i).getAttributes().getNamedItem("language").getNodeValue())
            .isEqualTo(tag);
        assertThat(says.item(i).getTextContent()).isNotBlank();
      }
    }
  }

  @Test
  void escapesMarkupInWhatPeopleSay() {
    for (var text : HOSTILE) {
      var ring = saying(text);
      var whisper = render(new Whisper(attempt("Tickets", ring)));
      var dial = render(new Dial(attempt("Tickets", ring)));
      var ask = render(new Ask(2, Prompt.WHICH, List.of(text, text)), List.of(text));

      assertThat(names(parse(whisper)))
          .containsExactly("Response", "Gather", "Say", "Say", "Gather", "Say", "Hangup");
      assertThat(names(parse(dial))).containsExactly("Response", "Say", "Dial", "Number");
      assertThat(names(parse(ask))).containsExactly("Response", "Gather", "Say", "Redirect");
      assertThat(names(parse(render(new Tell(text))))).containsExactly("Response", "Say", "Hangup");
      isAcceptedByTwiliosOwnParser(whisper);
      isAcceptedByTwiliosOwnParser(ask);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void staysWellFormedWhateverCharactersAreSaid(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 50; i++) {
      var text = chaos(random);
      var document = parse(render(new Tell(text)));

      assertThat(document.getElementsByTagName("Say").item(0).getTextContent())
          .isEqualTo(
              text.codePoints()
                  .filter(TwiMlTest::isXml)
                  .collect(
                      StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                  .toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "&", "\"", "ß", "語"})
  void fitsTwiliosLimitWithTheMostAndLongestNames(String letter) {
    var names = Collections.nCopies(500, letter.repeat(80));
    var step = new Ask(2, Prompt.WHICH, names.subList(0, 2));

    var document = render(step, names);

    assertThat(document.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MAX_BYTES);
    assertThat(attribute(parse(document), "Gather", "hints")).contains(letter.repeat(80));
  }

  private static String chaos(Random random) {
    return IntStream.range(0, 40)
        .map(_ ->
            switch (random.nextInt(4)) {
              case 0 -> random.nextInt(0x20);
              case 1 -> "<>&\"'".charAt(random.nextInt(5));
              case 2 -> 0xD700 + random.nextInt(0x2900);
              default -> 'a' + random.nextInt(26);
            })
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private static boolean isXml(int point) {
    return point == '\t'
        || point == '\n'
        || point == '\r'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point > 0xFFFF;
  }

  private static String render(Step step) {
    return render(step, List.of("Tickets", "School visits"));
  }

  private static String render(Step step, List<String> hints) {
    return new TwiMl(speaking("en-GB"), handoff(), Caps.DEFAULT).of(step, hints);
  }

  private static ProjectSettings speaking(String language) {
    return SettingsFixture.with(ProjectSettings.DEFAULT, new Language(language));
  }

  private static Handoff handoff() {
    return HandoffFixture.begun(1, NOON);
  }

  private static Rung attempt(String name, Ring ring) {
    var id = DestinationFixture.id("tickets");
    var chosen = new Chosen(id, new DestinationName(name), Choice.of(How.MATCHED, "It fits"));
    return Rung.begun(3, chosen, ring, NOON);
  }

  private static Ring ring(Endpoint line) {
    return new Ring(
        line,
        25,
        Optional.of("+14155550100"),
        Optional.empty(),
        "",
        new Answering(false, Optional.empty(), false));
  }

  private static Ring whispering(Endpoint line) {
    return new Ring(
        line,
        25,
        Optional.of("+14155550100"),
        Optional.empty(),
        "",
        new Answering(true, Optional.of("A call for Tickets"), true));
  }

  private static Ring saying(String text) {
    return new Ring(
        LONDON,
        25,
        Optional.empty(),
        Optional.of(text),
        "",
        new Answering(true, Optional.of(text), false));
  }
}
