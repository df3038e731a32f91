package io.callhandoffs.twilio;

import io.callhandoffs.speech.Language;
import io.callhandoffs.telephone.Line;
import io.callhandoffs.telephone.PhoneNumber;
import java.time.Duration;
import java.util.Optional;

/// What is answered when the database, or we ourselves, cannot be relied on: it rings somebody, and
/// asks nothing of us afterwards.
///
/// @param line whom to ring, if there is somebody
/// @param callerId the number that they see
/// @param talk after which the talk is cut off
public record Rescue(
    Optional<Line> line, Language language, Optional<PhoneNumber> callerId, Duration talk) {

  private static final int RING_SECONDS = 30;

  /// Nothing is counted without a database, so no talk lasts longer than this.
  private static final Duration LONGEST_TALK = Duration.ofHours(1);

  public Rescue {
    talk = talk.compareTo(LONGEST_TALK) < 0 ? talk : LONGEST_TALK;
  }

  /// A rescue of a call about whose project nothing is known.
  ///
  /// @param params what Twilio says of the call
  public static Rescue of(Optional<Line> line, Form params) {
    return of(line, Language.ENGLISH, LONGEST_TALK, params);
  }

  /// A rescue that speaks a project's language, and keeps to its limit.
  ///
  /// @param params what Twilio says of the call
  public static Rescue of(Optional<Line> line, Language language, Duration talk, Form params) {
    var callerId = number(params, "From").or(() -> number(params, "To"));
    return new Rescue(line, language, callerId, talk);
  }

  private static Optional<PhoneNumber> number(Form params, String name) {
    return params.find(name).flatMap(PhoneNumber::find);
  }

  /// The caller's line: ring somebody, then say goodbye.
  public String caller() {
    var phrases = Phrases.of(language);
    var response = new Element("Response");
    line.ifPresent(target -> {
      var _ = response.child(say(phrases.somethingBroke)).child(dial(target));
    });
    return response
        .child(say(line.isPresent() ? phrases.goodbye : phrases.nobodyAnswered))
        .child(new Element("Hangup"))
        .document();
  }

  /// The caller's line once somebody has talked to them, or they have gone.
  public String over() {
    return new Element("Response").child(new Element("Hangup")).document();
  }

  /// The destination's line: whoever answers gets the caller by pressing a key. What to whisper,
  /// and whether a key is needed, is not known; voicemail must not take the call.
  public String whisper(String acceptUrl) {
    var phrases = Phrases.of(language);
    var gather =
        new Element("Gather")
            .with("input", "dtmf")
            .with("numDigits", 1)
            .with("action", acceptUrl)
            .with("method", "POST")
            .child(say(phrases.youHaveACall + " " + phrases.screening));
    return new Element("Response").child(gather).child(new Element("Hangup")).document();
  }

  /// The destination's line after a key: 1 puts the caller through.
  public String accept(String keys) {
    return keys.equals("1") ? new Element("Response").document() : over();
  }

  private Element dial(Line target) {
    var dial =
        new Element("Dial")
            .with("timeout", RING_SECONDS)
            .with("timeLimit", (int) talk.toSeconds())
            .with("callerId", callerId.map(PhoneNumber::e164))
            .with("answerOnBridge", "true");
    return dial.child(
        switch (target) {
          case Line.Phone(var number, var digits, _) ->
              new Element("Number")
                  .with("sendDigits", Optional.of(digits.value()).filter(d -> !d.isEmpty()))
                  .text(number.e164());
          case Line.Sip(var uri) -> new Element("Sip").text(uri.value());
        });
  }

  private Element say(String words) {
    return new Element("Say").with("language", language.tag()).text(words);
  }
}
