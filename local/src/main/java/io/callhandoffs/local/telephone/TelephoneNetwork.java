package io.callhandoffs.local.telephone;

import io.callhandoffs.local.clock.LocalClock;
import io.callhandoffs.local.telephone.PastCalls.Past;
import io.callhandoffs.local.twilio.CallRequest;
import io.callhandoffs.local.twilio.LiveCalls;
import io.callhandoffs.local.twilio.Signing;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.WebhookClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The simulated telephone network: plays calls, and keeps the latest of them, each with all that
/// was said.
public final class TelephoneNetwork implements AutoCloseable, LiveCalls {

  private final TwilioAccount account;
  private final WebhookClient client;
  private final LocalClock time;
  private final KeptCalls calls = new KeptCalls();
  private final Lines lines = new Lines();

  public TelephoneNetwork(TwilioAccount account) {
    this(account, () -> Signing.byToken(account.token()), new LocalClock());
  }

  /// @param signing signs the account's requests; it may change during calls
  /// @param time the pace of the calls that the account makes
  public TelephoneNetwork(TwilioAccount account, Supplier<Signing> signing, LocalClock time) {
    this.account = account;
    this.time = time;
    this.client = new WebhookClient(signing);
  }

  /// Plays a call to a number.
  ///
  /// @param number the number's settings
  public CallReport play(CallScript script, NumberConfiguration number) {
    var call =
        new SimulatedCall(account, client, number, script.over(lines.scripts()), time.instant());
    calls.add(call);
    call.play();
    return call.report();
  }

  @Override
  public Optional<Map<String, String>> find(String accountSid, String sid) {
    return calls.shown(accountSid, sid).map(Past::fields);
  }

  @Override
  public List<Map<String, String>> legs(String accountSid, String sid) {
    return calls.shown(accountSid, sid).map(Past::legs).orElse(List.of());
  }

  @Override
  public Optional<String> recording(String accountSid, String sid) {
    return calls.shown(accountSid, sid).flatMap(Past::recording);
  }

  /// Answers at once, as Twilio does; the call is made by itself.
  @Override
  public String call(String accountSid, CallRequest request) {
    var line = lines.get(request.to()).script();
    var call = new MadeCall(account, client, request, line, time);
    calls.add(call);
    call.start();
    return call.sid();
  }

  @Override
  public boolean redirect(String sid, Instruction instruction) {
    return calls.find(sid).filter(call -> call.obey(instruction)).isPresent();
  }

  /// Redirects a live call, and returns once that has been played.
  boolean redirect(String sid, Source source) {
    return calls.find(sid).orElse(null) instanceof SimulatedCall call && call.redirect(source);
  }

  public Optional<CallReport> call(String sid) {
    return calls.find(sid).map(NetworkCall::report);
  }

  /// The kept calls, the latest first.
  public List<CallReport> calls() {
    return calls.all().stream().map(NetworkCall::report).toList();
  }

  public LinesSite lines() {
    return new LinesSite(lines);
  }

  @Override
  public void close() {
    calls.all().stream()
        .filter(call -> call instanceof MadeCall)
        .map(call -> call.obey(new Instruction.HangUp()))
        .forEach(_ -> {});
    client.close();
  }
}
