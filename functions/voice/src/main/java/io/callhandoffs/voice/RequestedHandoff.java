package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.projects.Project;
import java.util.Optional;

/// Finds the destination of a handoff that an assistant or a program has requested.
final class RequestedHandoff {

  private RequestedHandoff() {}

  static CallEvent of(Project project, Handoff handoff) {
    var wanted = handoff.context().wanted();
    if (wanted.isToBeRouted()) {
      return new Quoted();
    }
    return wanted
        .destination()
        .map(named -> named(project, named, wanted.why()))
        .orElseGet(() -> new Requested(Optional.empty(), wanted.why()));
  }

  private static CallEvent named(Project project, String named, String why) {
    var found = project.find(named).map(Destination::id);
    return new Requested(
        found, found.isPresent() ? why : why + ", but there is no destination " + named);
  }
}
