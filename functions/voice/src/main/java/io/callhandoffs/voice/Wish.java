package io.callhandoffs.voice;

import io.callhandoffs.call.CallEvent;
import io.callhandoffs.call.CallEvent.Quoted;
import io.callhandoffs.call.CallEvent.Requested;
import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.workspace.Workspace;
import java.util.Optional;

/// What whoever wants a call handed off asks for, among the destinations that there are.
final class Wish {

  private Wish() {}

  static CallEvent of(Workspace workspace, Handoff handoff) {
    var wanted = handoff.context().wanted();
    if (wanted.isToBeRouted()) {
      return new Quoted();
    }
    return wanted
        .destination()
        .map(named -> named(workspace, named, wanted.why()))
        .orElseGet(() -> new Requested(Optional.empty(), wanted.why()));
  }

  private static CallEvent named(Workspace workspace, String named, String why) {
    var found = workspace.find(named).map(Destination::id);
    return new Requested(
        found, found.isPresent() ? why : why + ", but there is no destination " + named);
  }
}
