package io.callhandoffs.local.telephone;

import io.callhandoffs.local.telephone.PastCalls.Past;
import io.callhandoffs.local.twilio.LiveCalls;
import io.callhandoffs.local.twilio.Signing;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.Webhook;
import io.callhandoffs.local.webhook.WebhookClient;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The simulated telephone network: plays calls, and keeps the latest of them, each with all that
/// was said.
public final class TelephoneNetwork implements AutoCloseable, LiveCalls {

  /// Some 50 kilobytes each.
  private static final int MAX_CALLS = 200;

  private static final String REST = "REST API";

  private final TwilioAccount account;
  private final WebhookClient client;
  private final PastCalls past = new PastCalls();
  private final Map<String, SimulatedCall> calls =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, SimulatedCall> eldest) {
              boolean isPast = size() > MAX_CALLS && eldest.getValue().isOver();
              if (isPast) {
                past.add(eldest.getValue());
              }
              return isPast;
            }
          });

  public TelephoneNetwork(TwilioAccount account) {
    this(account, () -> Signing.byToken(account.token()));
  }

  /// @param signing signs the account's requests; it may change during calls
  public TelephoneNetwork(TwilioAccount account, Supplier<Signing> signing) {
    this.account = account;
    this.client = new WebhookClient(signing);
  }

  /// Plays a call to a number.
  ///
  /// @param number the number's settings
  public CallReport play(CallScript script, NumberConfiguration number) {
    var call = new SimulatedCall(account, client, number, script);
    calls.put(call.sid(), call);
    call.play();
    return call.report();
  }

  @Override
  public Optional<Map<String, String>> find(String accountSid, String sid) {
    return shown(accountSid, sid).map(Past::fields);
  }

  @Override
  public List<Map<String, String>> legs(String accountSid, String sid) {
    return shown(accountSid, sid).map(Past::legs).orElse(List.of());
  }

  @Override
  public Optional<String> recording(String accountSid, String sid) {
    return shown(accountSid, sid).flatMap(Past::recording);
  }

  private Optional<Past> shown(String accountSid, String sid) {
    return Optional.ofNullable(calls.get(sid))
        .map(Past::of)
        .or(() -> past.find(sid))
        .filter(call -> call.account().equals(accountSid));
  }

  /// Answers at once, as Twilio does; the call continues by itself.
  @Override
  public boolean redirect(String sid, Instruction instruction) {
    var call = calls.get(sid);
    if (call == null || call.isOver()) {
      return false;
    }
    var _ = Thread.ofVirtual().name("call " + sid).start(() -> obey(call, instruction));
    return true;
  }

  private static void obey(SimulatedCall call, Instruction instruction) {
    var _ =
        switch (instruction) {
          case Instruction.Fetch(var url, var method) ->
              call.redirect(
                  new Source.Ask(REST, Webhook.of(url, method, Optional.empty()), Map.of()));
          case Instruction.Follow(var twiml) -> call.redirect(new Source.Given(REST, twiml));
          case Instruction.HangUp() -> call.hangUp();
        };
  }

  /// Redirects a live call, and returns once that has been played.
  boolean redirect(String sid, Source source) {
    var call = calls.get(sid);
    return call != null && call.redirect(source);
  }

  public Optional<CallReport> call(String sid) {
    return Optional.ofNullable(calls.get(sid)).map(SimulatedCall::report);
  }

  /// The kept calls, the latest first.
  public List<CallReport> calls() {
    Collection<SimulatedCall> remembered;
    synchronized (calls) {
      remembered = List.copyOf(calls.values());
    }
    return remembered.stream().map(SimulatedCall::report).toList().reversed();
  }

  @Override
  public void close() {
    client.close();
  }
}
