package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.projects.Project;
import java.util.Optional;

/// What a handoff that an assistant or a program has asked for means among the destinations.
final class RequestedHandoff {

  private RequestedHandoff() {}

  static CallEvent of(Project workspace, Handoff handoff) {
    var wanted = handoff.context().wanted();
    if (wanted.isToBeRouted()) {
      return new Quoted();
    }
    return wanted
        .destination()
        .map(named -> named(workspace, named, wanted.why()))
        .orElseGet(() -> new Requested(Optional.empty(), wanted.why()));
  }

  private static CallEvent named(Project workspace, String named, String why) {
    var found = workspace.find(named).map(Destination::id);
    return new Requested(
        found, found.isPresent() ? why : why + ", but there is no destination " + named);
  }
}
