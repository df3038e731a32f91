package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Draft.Purpose;
import io.callhandoffs.destination.Draft.Reach;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectSettings;
import java.util.Optional;

/// A destination as a client sends it. Nothing in it has been checked.
final class DestinationForm {

  private final Optional<Destination> old;
  private final ProjectSettings settings;
  private final PhoneNumbers numbers;

  private DestinationForm(
      Optional<Destination> old, ProjectSettings settings, PhoneNumbers numbers) {
    this.old = old;
    this.settings = settings;
    this.numbers = numbers;
  }

  /// @param old the destination that is to be replaced, if there is one
  static Draft draft(
      Fields fields, Optional<Destination> old, ProjectSettings settings, PhoneNumbers numbers) {
    return new DestinationForm(old, settings, numbers).draft(fields);
  }

  private Draft draft(Fields fields) {
    fields.ignore(DestinationView.READ_ONLY);
    var name = fields.required("name", JsonType.TEXT, DestinationName::new);
    var reach = fields.required("number", JsonType.TEXT, this::reach);
    var description = fields.required("description", JsonType.TEXT, Description::new);
    var examples = fields.optional("examples", JsonType.TEXTS, Examples::new);
    var active = fields.optional("active", JsonType.FLAG, flag -> flag);
    var handling = HandlingForm.read(fields);
    fields.rejectIfInvalid();
    return new Draft(
        name.orElseThrow(),
        reach.orElseThrow(),
        new Purpose(description.orElseThrow(), examples.orElse(Examples.NONE)),
        active.orElse(true),
        handling);
  }

  private Reach reach(String text) {
    var typed = text.strip();
    // An unchanged number keeps its meaning, even if the project's region has changed since.
    var target =
        old.map(before -> before.draft().reach())
            .filter(before -> before.typed().equals(typed))
            .map(Reach::target)
            .orElseGet(() -> numbers.target(typed, settings.defaultRegion()));
    target.requireReachable(settings.switchboard());
    return new Reach(typed, target);
  }
}
