package io.callhandoffs.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.handoff.Ending;
import io.callhandoffs.handoff.Feedback;
import io.callhandoffs.handoff.Feedback.Judgement;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.RecordingUrl;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.testing.Amazon;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What of handoffs needs a person.
class NoticesTest {

  private static final String MESSAGE =
      "https://api.twilio.com/2010-04-01/Accounts/AC1/Recordings/RE1";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(Sample.NOON);
  private Amazon amazon;
  private Webhooks webhook;
  private Records records;
  private EventsHandler handler;

  @BeforeEach
  void open() {
    amazon = new Amazon();
    webhook = new Webhooks(dynamo, clock);
    webhook.save("https://example.com/events");
    records = new Records(dynamo, clock);
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(amazon.environment());
    variables.put("CONSOLE_URL", "https://api.example.com/console/");
    handler = new EventsHandler(new Environment(variables));
  }

  @AfterEach
  void close() {
    amazon.close();
  }

  /// What happens, and what is told of it.
  ///
  /// @param byWebhook whether the project's webhook gets it even if nobody wants notices of it
  record Told(
      Handoff before, Handoff after, String id, String type, String subject, boolean byWebhook) {

    @Override
    public String toString() {
      return type;
    }
  }

  static List<Told> told() {
    var ringing = Sample.ringing(1);
    return List.of(
        new Told(
            ringing.withEnding(Ending.VOICEMAIL),
            ringing.withEnding(Ending.VOICEMAIL).withRecording(new RecordingUrl(MESSAGE)),
            ".message",
            "handoff.message_left",
            "a caller left a message",
            false),
        new Told(
            ringing,
            ringing.withEnding(Ending.CALLBACK),
            ".callback",
            "handoff.callback_promised",
            "a caller was promised a call back",
            false),
        new Told(
            ringing,
            ringing.withFeedback(feedback("It was about thirty pupils, call 020 7946 0958")),
            ".feedback." + Sample.NOON.toEpochMilli(),
            "handoff.feedback_pending",
            "feedback waits for a decision",
            false),
        new Told(
            Sample.begun(1),
            Sample.capped(1),
            ".capped.0",
            "handoff.capped",
            "a cap turns callers away",
            true));
  }

  private static Feedback feedback(String note) {
    return new Feedback(
        new DestinationId("dst_0123456789abcdefghjk"),
        Optional.of(note),
        "desk",
        Sample.NOON,
        Optional.empty());
  }

  @ParameterizedTest
  @MethodSource("told")
  void tellsOnceByEventWebhookAndMail(Told told) {
    var id = Sample.id(1) + told.id();
    var _ =
        records
            .write(told.before())
            .write(told.after())
            .write(told.after().withDisposition(Optional.of("done")));

    assertThat(failures(records.event())).isEmpty();

    assertThat(ofType(told.type(), events())).extracting(NoticesTest::id).containsExactly(id);
    assertThat(ofType(told.type(), messages()))
        .singleElement()
        .satisfies(message -> {
          assertThat(id(message)).isEqualTo(id);
          assertThat(message.path("text").asString()).isNotBlank();
        });
    assertThat(amazon.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.path("Subject").asString())
              .isEqualTo("Call Handoffs, museum: " + told.subject());
          assertThat(mail.path("Message").asString())
              .startsWith(ofType(told.type(), events()).getFirst().path("text").asString())
              .contains("https://api.example.com/console/");
        });
  }

  @ParameterizedTest
  @MethodSource("told")
  void tellsOnlyTheBusWhatTheProjectDoesNotWant(Told told) {
    webhook.change(settings -> SettingsFixture.with(settings, Set.<NoticeKind>of()));

    assertThat(failures(records.write(told.before()).write(told.after()).event())).isEmpty();

    assertThat(ofType(told.type(), events())).hasSize(1);
    assertThat(ofType(told.type(), messages())).hasSize(told.byWebhook() ? 1 : 0);
    assertThat(amazon.mails()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("told")
  void triesAgainWhenItCannotBeMailed(Told told) {
    var _ = records.write(told.before()).write(told.after());
    amazon.refuse(told.subject());
    assertThat(failures(records.event())).containsExactly("2");
    assertThat(amazon.mails()).isEmpty();

    amazon.refuseNothing();
    assertThat(failures(records.eventFrom(2))).isEmpty();
    assertThat(amazon.mails()).hasSize(1);
    assertThat(ofType(told.type(), events()))
        .extracting(NoticesTest::id)
        .hasSize(2)
        .containsOnly(Sample.id(1) + told.id());
  }

  @ParameterizedTest
  @MethodSource("told")
  void saysNothingOfThePeople(Told told) {
    assertThat(failures(records.write(told.before()).write(told.after()).event())).isEmpty();

    assertThat(
            Stream.of(amazon.events(), amazon.asked("SendMessage"), amazon.mails())
                .flatMap(List::stream)
                .map(JsonNode::toString))
        .isNotEmpty()
        .allSatisfy(sent ->
            assertThat(sent)
                .doesNotContain(
                    "5550100", "9460018", "pupils", "Thirty", "thirty", "0958", "Recordings"));
  }

  @Test
  void givesEveryEventAText() {
    var _ = records.write(Sample.ringing(1)).write(Sample.accepted(1)).write(Sample.capped(2));

    assertThat(failures(records.event())).isEmpty();

    assertThat(messages())
        .hasSize(6)
        .extracting(message -> message.path("text").asString())
        .doesNotContain("")
        .contains(
            "A caller is to be put through.",
            "A caller is being put through to “School visits”.",
            "A caller was put through to “School visits”.",
            "A cap kept “School visits” from being rung. The destination was dialled 60 times within"
                + " an hour.");
  }

  @Test
  void mailsThatACapWasReachedOnceAnHour() {
    for (int call = 1; call <= 3; call++) {
      var _ = records.write(Sample.capped(call));
    }
    assertThat(failures(records.event())).isEmpty();
    assertThat(ofType("handoff.capped", events())).hasSize(3);
    assertThat(amazon.mails()).hasSize(1);

    assertThat(failures(records.event())).isEmpty();
    assertThat(amazon.mails()).as("the one that was told, told again").hasSize(2);

    var later = Sample.NOON.plus(Duration.ofHours(1));
    assertThat(failures(records.write(Sample.capped(4, later)).eventFrom(4))).isEmpty();
    assertThat(amazon.mails()).hasSize(3);
  }

  @Test
  void tellsOfFeedbackAgainOnlyIfItIsAnother() {
    var first = Sample.ringing(1).withFeedback(feedback("to the schools"));
    var judged =
        first.withFeedback(
            feedback("to the schools")
                .withJudgement(new Judgement(Optional.empty(), "desk", Sample.NOON)));
    var second =
        judged.withFeedback(
            new Feedback(
                new DestinationId("dst_0123456789abcdefghjk"),
                Optional.empty(),
                "desk",
                Instant.parse("2026-11-24T10:15:30Z"),
                Optional.empty()));

    assertThat(failures(records.write(first).write(judged).write(second).event())).isEmpty();

    assertThat(ofType("handoff.feedback_pending", events()))
        .extracting(NoticesTest::id)
        .doesNotHaveDuplicates()
        .hasSize(2);
    assertThat(amazon.mails()).hasSize(2);
  }

  private List<JsonNode> events() {
    return amazon.events().stream().map(entry -> json(entry.path("Detail"))).toList();
  }

  private List<JsonNode> messages() {
    return amazon.asked("SendMessage").stream()
        .map(sent -> json(sent.path("MessageBody")))
        .toList();
  }

  private static JsonNode json(JsonNode text) {
    return JsonMapper.shared().readTree(text.asString());
  }

  private static List<JsonNode> ofType(String type, List<JsonNode> all) {
    return all.stream().filter(one -> one.path("type").asString().equals(type)).toList();
  }

  private static String id(JsonNode event) {
    return event.path("id").asString();
  }

  private List<String> failures(DynamodbEvent event) {
    return handler.handleRequest(event, new LocalContext()).getBatchItemFailures().stream()
        .map(BatchItemFailure::getItemIdentifier)
        .toList();
  }
}
