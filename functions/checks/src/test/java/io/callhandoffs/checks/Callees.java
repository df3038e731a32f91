package io.callhandoffs.checks;

import io.callhandoffs.local.twilio.CallRequest;
import io.callhandoffs.local.twilio.LiveCalls;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/// A network in which every line does the same, a step each time that somebody looks.
final class Callees implements LiveCalls {

  static final String SID = "CA" + "5".repeat(32);

  private final List<CallRequest> made = new ArrayList<>();
  private final Queue<String> statuses = new ArrayDeque<>();
  private final List<Instruction> told = new ArrayList<>();
  private String last = "queued";

  /// @param inTurn statuses in Twilio's words; the last one stays
  synchronized void will(String... inTurn) {
    statuses.clear();
    statuses.addAll(List.of(inTurn));
  }

  synchronized List<CallRequest> made() {
    return List.copyOf(made);
  }

  synchronized List<Instruction> told() {
    return List.copyOf(told);
  }

  @Override
  public synchronized String call(String account, CallRequest request) {
    made.add(request);
    return SID;
  }

  @Override
  public synchronized Optional<Map<String, String>> find(String account, String call) {
    last = Optional.ofNullable(statuses.poll()).orElse(last);
    return Optional.of(Map.of("status", last, "direction", "outbound-api", "from", "", "to", ""));
  }

  @Override
  public List<Map<String, String>> legs(String account, String call) {
    return List.of();
  }

  @Override
  public synchronized boolean redirect(String call, Instruction instruction) {
    told.add(instruction);
    return true;
  }
}
