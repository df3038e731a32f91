package io.callhandoffs.project;

import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import java.time.Instant;
import java.util.Optional;

/// A project's settings. A project that nobody has configured has these at their defaults.
///
/// @param defaultRegion the country whose national numbers are understood; without it numbers must
///   be typed in international form
/// @param switchboard where bare extensions live
/// @param greeting what a caller hears first
/// @param language what is spoken and understood
/// @param voice one of Twilio's voices for `<Say>`; without it Twilio's own choice for the language
/// @param lastResort what becomes of a caller whom nobody took
/// @param assistant takes the calls first, if there is one
/// @param handoffApi what programs that ask for a handoff's state are shown
/// @param eventWebhook where the project wants to hear of what becomes of its handoffs
/// @param routing how likely it must be what a caller wants before it is done
/// @param version counts changes of the settings; 0 before the first
public record Project(
    ProjectId id,
    Optional<Region> defaultRegion,
    Optional<Switchboard> switchboard,
    Announcement greeting,
    Language language,
    Optional<Voice> voice,
    LastResort lastResort,
    Optional<Assistant> assistant,
    HandoffApi handoffApi,
    Optional<EventWebhook> eventWebhook,
    Routing routing,
    long version,
    Optional<Instant> updatedAt) {

  /// Said to a caller when the project has no greeting of its own.
  public static final Announcement DEFAULT_GREETING =
      new Announcement(
          "Hello. In a few words, tell me what you are calling about, and I will put you through.");

  /// The caller is told that nobody is there.
  public static final LastResort DEFAULT_LAST_RESORT = new LastResort.Message(Optional.empty());

  /// A project as it is before anybody configures it.
  public static Project unconfigured(ProjectId id) {
    return new Project(
        id,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_GREETING,
        Language.ENGLISH,
        Optional.empty(),
        DEFAULT_LAST_RESORT,
        Optional.empty(),
        HandoffApi.CLOSED,
        Optional.empty(),
        Routing.USUAL,
        0,
        Optional.empty());
  }

  /// The same settings, after a change.
  public Project changed(long newVersion, Instant at) {
    return new Project(
        id,
        defaultRegion,
        switchboard,
        greeting,
        language,
        voice,
        lastResort,
        assistant,
        handoffApi,
        eventWebhook,
        routing,
        newVersion,
        Optional.of(at));
  }
}
