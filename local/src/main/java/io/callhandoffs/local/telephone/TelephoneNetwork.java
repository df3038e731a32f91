package io.callhandoffs.local.telephone;

import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.local.webhook.WebhookClient;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The simulated telephone network: plays calls, and remembers the latest of them.
public final class TelephoneNetwork implements AutoCloseable {

  /// How many calls are remembered.
  private static final int MAX_CALLS = 1000;

  private final TwilioAccount account;
  private final WebhookClient client;
  private final Map<String, Call> calls =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Call> eldest) {
              return size() > MAX_CALLS;
            }
          });

  public TelephoneNetwork(TwilioAccount account) {
    this.account = account;
    this.client = new WebhookClient(account);
  }

  /// Plays a call to a number that is configured with `doors`.
  public CallReport play(CallScript script, Doors doors) {
    var call = new Call(account, client, doors, script);
    calls.put(call.sid(), call);
    call.play();
    return call.report();
  }

  /// Takes a call that is up to another document, as Twilio's REST API does.
  ///
  /// @return false if there is no such call any more
  boolean redirect(String sid, Source source) {
    var call = calls.get(sid);
    return call != null && call.redirect(source);
  }

  public Optional<CallReport> call(String sid) {
    return Optional.ofNullable(calls.get(sid)).map(Call::report);
  }

  /// The calls that are remembered, the latest first.
  public List<CallReport> calls() {
    Collection<Call> remembered;
    synchronized (calls) {
      remembered = List.copyOf(calls.values());
    }
    return remembered.stream().map(Call::report).toList().reversed();
  }

  @Override
  public void close() {
    client.close();
  }
}
