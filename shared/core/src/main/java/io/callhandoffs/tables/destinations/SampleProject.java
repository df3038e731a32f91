package io.callhandoffs.tables.destinations;

import io.callhandoffs.destination.Description;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.DestinationName;
import io.callhandoffs.destination.Directory;
import io.callhandoffs.destination.Draft;
import io.callhandoffs.destination.Draft.Purpose;
import io.callhandoffs.destination.Draft.Reach;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Target;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.Digits;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The project that nobody has, with one destination, as the table would have it: for rehearsals.
public final class SampleProject {

  /// Reserved for drama by
  /// [Ofcom](https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama).
  private static final String NUMBER = "+442079460999";

  private SampleProject() {}

  public static List<Item> items() {
    var project = ProjectId.NOBODYS;
    var settings = Versioned.byDefault(ProjectSettings.DEFAULT);
    var destination = destination();
    return List.of(
        DirectoryItem.write(project, new Directory(1, 1, Optional.of(destination.id()))),
        SettingsItem.write(project, settings.with(settings.value(), Instant.EPOCH, "nobody")),
        DestinationItem.write(project, destination));
  }

  private static Destination destination() {
    var number =
        new Target.Phone(
            new PhoneNumber(NUMBER), Digits.NONE, new NumberFacts("GB", NumberKind.FIXED_LINE));
    var draft =
        new Draft(
            new DestinationName("Front desk"),
            new Reach(NUMBER, number),
            new Purpose(
                new Description("When nothing else fits"),
                new Examples(List.of("I have a question"))),
            true,
            Handling.PLAIN);
    return Destination.created(
        new DestinationId("dst_" + "0".repeat(20)), draft, Instant.EPOCH, "nobody");
  }
}
