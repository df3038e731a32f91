package io.callhandoffs.local;

import static java.util.Objects.requireNonNullElse;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What can be set from outside. Everything has a default.
///
/// @param port the HTTP API's; function URLs are on the ports after it. 0 takes any that are free
/// @param data where everything is kept; nothing is kept if there is no such folder
/// @param fallbackNumber the number that callers reach when nothing else can be looked up
/// @param containers what functions in containers call this machine, if they are to reach it
public record Settings(
    int port,
    Optional<Path> data,
    Optional<String> adminKey,
    Optional<String> accountSid,
    Optional<String> authToken,
    Seed seed,
    Optional<String> fallbackNumber,
    Optional<String> publicUrl,
    Optional<ContainerHost> containers) {

  /// What an owner would have entered.
  public enum Seed {
    /// A museum, if there is nothing yet.
    IF_NEW,
    MUSEUM,
    NONE
  }

  public static Settings of(Map<String, String> environment) {
    var data = requireNonNullElse(environment.get("DATA"), ".local");
    return new Settings(
        port(find(environment, "PORT").orElse("3000")),
        data.equals("memory") ? Optional.empty() : Optional.of(Path.of(data)),
        find(environment, "ADMIN_API_KEY"),
        find(environment, "TWILIO_ACCOUNT_SID"),
        find(environment, "TWILIO_AUTH_TOKEN"),
        seed(find(environment, "SEED").orElse("")),
        find(environment, "FALLBACK_NUMBER"),
        find(environment, "PUBLIC_URL"),
        find(environment, "CONTAINERS").map(ContainerHost::new));
  }

  /// The template's parameters that are not left at their defaults.
  Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    publicUrl.ifPresent(url -> parameters.put("PublicUrl", url));
    var museum = seed == Seed.NONE ? "" : Museum.FRONT_DESK;
    parameters.put("FallbackNumber", fallbackNumber.orElse(museum));
    return parameters;
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  private static int port(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException _) {
      throw new IllegalArgumentException("PORT is a number, such as 3000, and not " + text);
    }
  }

  private static Seed seed(String word) {
    return switch (word) {
      case "" -> Seed.IF_NEW;
      case "museum" -> Seed.MUSEUM;
      case "none" -> Seed.NONE;
      default -> throw new IllegalArgumentException("SEED is museum or none, and not " + word);
    };
  }
}
