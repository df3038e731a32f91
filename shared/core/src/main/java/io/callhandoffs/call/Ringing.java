package io.callhandoffs.call;

import io.callhandoffs.destination.CallerId;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Handling.Answering;
import io.callhandoffs.destination.Screening;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Whisper;
import io.callhandoffs.speech.Whisper.Blank;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.telephone.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/// The rules for how a destination is rung on this call: its own settings, filled in with what the
/// handoff carries. What the handoff says wins.
record Ringing(Situation situation, Handoff handoff, Destination destination) {

  /// Said where a key is asked for and the owner has written no whisper.
  private static final Whisper DEFAULT_WHISPER =
      new Whisper("A call for {destination}. {reason} {summary}");

  /// A blank that is filled with nothing leaves two spaces.
  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  Ring ring(Endpoint line) {
    var dialling = destination.handling().dialling();
    var answering = destination.handling().answering();
    var overrides = handoff.context().overrides();
    return new Ring(
        line,
        overrides.ringSeconds().orElse(dialling.time().seconds()),
        callerId(dialling.callerId()).map(PhoneNumber::e164),
        overrides.message().or(() -> dialling.message().map(Announcement::text)),
        headers(dialling.sipHeaders()).overriddenBy(overrides.headers()).fill(this::variable),
        new Ring.Answering(
            answering.screening() == Screening.PRESS_KEY,
            whisper(answering),
            answering.voicemailDetection()));
  }

  private SipHeaders headers(SipHeaders owners) {
    return owners.truthful(situation.rules()::isOurs);
  }

  /// A number that is no longer the project's would make Twilio refuse the call (error 13214).
  private Optional<PhoneNumber> callerId(CallerId wanted) {
    var call = handoff.call();
    return switch (wanted) {
      case CallerId.Caller() -> call.callerId();
      case CallerId.Called() -> call.called();
      case CallerId.Own(var number) ->
          situation.rules().isOurs(number) ? Optional.of(number) : call.called();
    };
  }

  private Optional<String> whisper(Answering answering) {
    var screened = answering.screening() == Screening.PRESS_KEY;
    return answering
        .whisper()
        .or(() -> screened ? Optional.of(DEFAULT_WHISPER) : Optional.empty())
        .map(whisper -> BLANKS.matcher(whisper.fill(this::blank)).replaceAll(" ").strip());
  }

  private String blank(Blank blank) {
    return switch (blank) {
      case CALLER -> handoff.call().caller().map(Ringing::spoken).orElse("a withheld number");
      case REASON -> handoff.context().reason().map(Ringing::words).orElse("");
      case SUMMARY -> handoff.context().summary().orElseGet(this::lastWords);
      case DESTINATION -> destination.name().value();
    };
  }

  /// What the caller said last is the best summary that a call without an assistant has.
  private String lastWords() {
    return handoff.progress().heard().reversed().stream()
        .filter(Heard::isSpoken)
        .map(Heard::words)
        .findFirst()
        .orElse("");
  }

  private String variable(String name) {
    var call = handoff.call();
    return switch (name) {
      case "caller" -> call.from();
      case "called" -> call.to();
      case "call_sid" -> call.sid().value();
      case "handoff_id" -> handoff.id().value();
      case "shared_id" -> handoff.context().sharedId().orElse("");
      case "destination" -> destination.name().value();
      case "reason" -> handoff.context().reason().orElse("");
      case "summary" -> handoff.context().summary().orElse("");
      default -> handoff.context().data().find(name.substring("data.".length())).orElse("");
    };
  }

  /// A number as it is read out: digit by digit.
  private static String spoken(PhoneNumber number) {
    return String.join(" ", number.e164().substring(1).split(""));
  }

  /// `billing_dispute` as it is read out.
  private static String words(String reason) {
    return reason.replace('_', ' ').replace('-', ' ');
  }
}
