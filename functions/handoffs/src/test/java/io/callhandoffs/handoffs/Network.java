package io.callhandoffs.handoffs;

import io.callhandoffs.local.twilio.LiveCalls;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The live calls, and where they were redirected.
final class Network implements LiveCalls {

  private final Map<String, Map<String, String>> calls = new HashMap<>();
  private final Map<String, List<Map<String, String>>> legs = new HashMap<>();
  private final List<String> redirections = new ArrayList<>();
  private final Map<String, String> recordings = new HashMap<>();

  /// @param status in Twilio's words
  synchronized void call(String sid, String status) {
    call(sid, status, "inbound", "+442079460000");
  }

  /// @param direction in Twilio's words, too
  synchronized void call(String sid, String status, String direction, String to) {
    calls.put(
        sid, Map.of("status", status, "direction", direction, "from", "+14155550100", "to", to));
  }

  /// A message that was left on a call.
  synchronized void recorded(String call, String sid) {
    recordings.put(call, sid);
  }

  @Override
  public synchronized Optional<String> recording(String account, String call) {
    return Optional.ofNullable(recordings.get(call));
  }

  synchronized List<String> redirections() {
    return List.copyOf(redirections);
  }

  @Override
  public synchronized Optional<Map<String, String>> find(String account, String call) {
    return Optional.ofNullable(calls.get(call));
  }

  /// A leg that was dialled from a call.
  synchronized void leg(String parent, Map<String, String> fields) {
    legs.computeIfAbsent(parent, _ -> new ArrayList<>()).add(fields);
  }

  @Override
  public synchronized List<Map<String, String>> legs(String account, String call) {
    return List.copyOf(legs.getOrDefault(call, List.of()));
  }

  @Override
  public synchronized boolean redirect(String call, Instruction instruction) {
    if (!"in-progress".equals(calls.getOrDefault(call, Map.of()).get("status"))) {
      return false;
    }
    if (instruction instanceof Document.Fetch(var url, var method)) {
      redirections.add(method + " " + url);
    }
    return true;
  }
}
