package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.hours.Zone;
import io.callhandoffs.project.Checks;
import io.callhandoffs.project.Checks.Dial;
import io.callhandoffs.project.Checks.QuietHours;
import java.time.Duration;
import java.util.Optional;

/// How destinations are checked, as a client sends it.
final class ChecksForm {

  private ChecksForm() {}

  static Checks read(Fields project) {
    return project.object("checks").flatMap(ChecksForm::checks).orElse(Checks.DEFAULT);
  }

  private static Optional<Checks> checks(Fields fields) {
    var every =
        fields.optional(
            "every_minutes",
            JsonType.INTEGER,
            minutes -> Checks.interval(Duration.ofMinutes(minutes)));
    var dial = fields.optional("dial", JsonType.TEXT, ChecksForm::dial).orElse(Dial.NEVER);
    var quiet = fields.object("quiet_hours").flatMap(ChecksForm::quietHours);
    var cap = fields.optional("daily_cap", JsonType.INTEGER, Checks::cap);
    return fields.isValid()
        ? fields.attempt(
            "quiet_hours",
            () -> new Checks(every, dial, quiet, cap.orElse(Checks.DEFAULT.dailyCap())))
        : Optional.empty();
  }

  private static Optional<QuietHours> quietHours(Fields fields) {
    var zone = fields.required("zone", JsonType.TEXT, Zone::new);
    var interval = HoursForm.interval(fields);
    return zone.isPresent() && interval.isPresent()
        ? Optional.of(new QuietHours(zone.get(), interval.get()))
        : Optional.empty();
  }

  private static Dial dial(String text) {
    return switch (text) {
      case "never" -> Dial.NEVER;
      case "ring" -> Dial.RING;
      case "answer" -> Dial.ANSWER;
      default -> throw new IllegalArgumentException("must be never, ring or answer");
    };
  }
}
