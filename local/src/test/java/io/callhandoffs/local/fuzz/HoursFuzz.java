package io.callhandoffs.local.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.tables.destinations.Destinations;
import java.time.Duration;
import java.time.Instant;

/// Opening hours as a client sends them. Those that are taken can be read again, and are open or
/// closed at any time.
public final class HoursFuzz {

  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  private HoursFuzz() {}

  /// Starting takes longer than an input may.
  public static void fuzzerInitialize() {
    var _ = FuzzedSystem.running();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    var system = FuzzedSystem.running();
    var patch = "{\"hours\": " + new String(input, UTF_8) + "}";
    var destination = first(system).id();
    var complaints = Complaints.listening();
    var answer =
        system
            .destinations()
            .with("content-type", "application/merge-patch+json")
            .with("if-match", "*")
            .patch(FuzzedSystem.DESTINATIONS + "/" + destination, patch);
    complaints.settle();
    switch (answer.getStatusCode()) {
      case 200 -> requireReadable(system);
      case 400, 422 -> {}
      default -> throw new AssertionError("hours were answered " + answer.getStatusCode());
    }
  }

  private static void requireReadable(FuzzedSystem system) {
    var opening = first(system).handling().opening();
    for (int hours = 0; hours < 400; hours++) {
      var _ = opening.isOpen(NEW_YEAR.plus(Duration.ofHours(hours * 24L + hours)));
    }
  }

  private static Destination first(FuzzedSystem system) {
    return new Destinations(system.dynamo().database(), system.environment())
        .findDefault(ProjectId.DEFAULT)
        .orElseThrow()
        .destination();
  }
}
