package io.callhandoffs.project;

import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import java.util.Optional;
import java.util.Set;

/// What an owner decides about a project.
///
/// @param defaultRegion the country whose national numbers are understood; without it numbers must
///   be typed in international form
/// @param switchboard where extensions are dialled
/// @param lastResort what becomes of a caller whom nobody took
/// @param routing how likely a destination must be for a call to be routed to it
/// @param checks how its destinations are checked
/// @param notices what its people are told of
public record ProjectSettings(
    Optional<Region> defaultRegion,
    Optional<Switchboard> switchboard,
    Speech speech,
    LastResort lastResort,
    Programs programs,
    Routing routing,
    Checks checks,
    Set<NoticeKind> notices) {

  /// How callers are spoken to.
  ///
  /// @param greeting what a caller hears first
  /// @param language what is spoken and understood
  /// @param voice one of Twilio's voices for `<Say>`; without it Twilio's own choice for the
  ///   language
  public record Speech(Announcement greeting, Language language, Optional<Voice> voice) {

    public static final Speech DEFAULT =
        new Speech(
            new Announcement(
                "Hello. In a few words, tell me what you are calling about, and I will put you"
                    + " through."),
            Language.ENGLISH,
            Optional.empty());
  }

  /// The other programs that a project works with.
  ///
  /// @param assistant takes the calls first, if there is one
  /// @param handoffApi what programs that ask for a handoff's state are shown
  /// @param eventWebhook where events about its handoffs are sent
  public record Programs(
      Optional<Assistant> assistant, HandoffApi handoffApi, Optional<EventWebhook> eventWebhook) {

    public static final Programs NONE =
        new Programs(Optional.empty(), HandoffApi.CLOSED, Optional.empty());
  }

  /// The caller is told that nobody is there.
  public static final LastResort DEFAULT_LAST_RESORT = new LastResort.Message(Optional.empty());

  /// The settings of a project whose owner has decided nothing.
  public static final ProjectSettings DEFAULT =
      new ProjectSettings(
          Optional.empty(),
          Optional.empty(),
          Speech.DEFAULT,
          DEFAULT_LAST_RESORT,
          Programs.NONE,
          Routing.DEFAULT,
          Checks.DEFAULT,
          NoticeKind.ALL);

  public ProjectSettings {
    notices = Set.copyOf(notices);
  }
}
