package io.callhandoffs.local;

import io.callhandoffs.handoff.Attempt;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffId;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.local.telephone.Decision;
import io.callhandoffs.tables.handoffs.Handoffs;
import io.callhandoffs.text.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads from a handoff how the caller was understood, and why each destination was rung.
record Decisions(Handoffs handoffs) {

  private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);

  /// A handoff's decisions, in order; empty if there is no such handoff or no database: a call is
  /// shown without them, too.
  List<Decision> of(String id) {
    try {
      return handoffs.find(new HandoffId(id)).map(Decisions::of).orElse(List.of());
    } catch (RuntimeException e) {
      LOG.debug("the decisions of {} cannot be read", id, e);
      return List.of();
    }
  }

  private static List<Decision> of(Handoff handoff) {
    var decisions = new ArrayList<Decision>();
    var progress = handoff.progress();
    progress.heard().stream().map(Decisions::heard).forEach(decisions::add);
    progress.attempts().stream().map(one -> tried(handoff, one)).forEach(decisions::add);
    return decisions;
  }

  private static Decision heard(Heard heard) {
    var what = heard.words().isBlank() ? "Heard nothing" : "Heard “" + heard.words() + "”";
    return new Decision(what, heard.understood());
  }

  /// The reason is not repeated if it is what the caller said.
  private static Decision tried(Handoff handoff, Attempt attempt) {
    var progress = handoff.progress();
    var outcome = handoff.outcome(attempt).map(EnumNames::of).orElse("rings").replace('_', ' ');
    var why = attempt.chosen().choice().why();
    boolean isSaid = progress.heard().stream().anyMatch(heard -> heard.understood().equals(why));
    return new Decision(
        attempt.chosen().name().value(),
        String.join(
            ". ", Stream.of(isSaid ? "" : why, outcome).filter(s -> !s.isEmpty()).toList()));
  }
}
