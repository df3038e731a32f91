package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.Shape;
import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.RingTime;
import io.callhandoffs.destination.Target;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import java.util.Optional;

/// A destination as a client sends it. Nothing in it is trusted yet.
final class DestinationForm {

  private final Optional<Destination> old;
  private final Project project;
  private final PhoneNumbers numbers;

  private DestinationForm(Optional<Destination> old, Project project, PhoneNumbers numbers) {
    this.old = old;
    this.project = project;
    this.numbers = numbers;
  }

  /// What its sender has decided about a destination.
  ///
  /// @param old the destination that it replaces, if there is one
  static Draft draft(
      Fields fields, Optional<Destination> old, Project project, PhoneNumbers numbers) {
    return new DestinationForm(old, project, numbers).draft(fields);
  }

  private Draft draft(Fields fields) {
    fields.ignore(
        "id",
        "target",
        "dialled_as",
        "is_default",
        "understood_by",
        "warnings",
        "version",
        "created_at",
        "updated_at");
    var name = fields.required("name", Shape.TEXT, DestinationName::new);
    var number = fields.required("number", Shape.TEXT, this::number);
    var description = fields.required("description", Shape.TEXT, Description::new);
    var examples = fields.optional("examples", Shape.TEXTS, Examples::new);
    var active = fields.optional("active", Shape.FLAG, flag -> flag);
    var ring = fields.optional("ring_seconds", Shape.INTEGER, RingTime::new);
    var handling = HandlingForm.read(fields);
    fields.rejectIfInvalid();
    return new Draft(
        name.orElseThrow(),
        number.orElseThrow().typed(),
        number.orElseThrow().target(),
        description.orElseThrow(),
        examples.orElse(Examples.NONE),
        active.orElse(true),
        ring.orElse(RingTime.USUAL),
        handling);
  }

  /// What was typed, and what it means.
  private record Reach(String typed, Target target) {}

  private Reach number(String text) {
    var typed = text.strip();
    // It means what it meant when it was typed, whatever the project's region is by now.
    var target =
        old.filter(before -> before.number().equals(typed))
            .map(Destination::target)
            .orElseGet(() -> numbers.target(typed, project.defaultRegion()));
    target.requireReachable(project);
    return new Reach(typed, target);
  }
}
