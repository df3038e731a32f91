package io.callhandoffs.project;

import java.time.Instant;
import java.util.Optional;

/// A project's settings. A project that nobody has configured has these at their defaults.
///
/// @param defaultRegion the country whose national numbers are understood, as ISO 3166 has it
///   (`GB`); without it numbers must be typed in international form
/// @param switchboard where bare extensions live
/// @param greeting what a caller hears first
/// @param language what is spoken and understood, as BCP 47 has it (`en-GB`)
/// @param voice one of Twilio's voices for `<Say>`; without it Twilio's own choice for the language
/// @param version counts changes of the settings; 0 before the first
public record Project(
    ProjectId id,
    Optional<String> defaultRegion,
    Optional<Switchboard> switchboard,
    String greeting,
    String language,
    Optional<String> voice,
    long version,
    Optional<Instant> updatedAt) {

  /// Said to a caller when the project has no greeting of its own.
  public static final String DEFAULT_GREETING =
      "Hello. In a few words, tell me what you are calling about, and I will put you through.";

  public static final String DEFAULT_LANGUAGE = "en-GB";

  /// Half a minute of speech; longer, and callers hang up.
  public static final int MAX_GREETING = 500;

  /// A project as it is before anybody configures it.
  public static Project unconfigured(ProjectId id) {
    return new Project(
        id,
        Optional.empty(),
        Optional.empty(),
        DEFAULT_GREETING,
        DEFAULT_LANGUAGE,
        Optional.empty(),
        0,
        Optional.empty());
  }
}
