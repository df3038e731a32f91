package io.callhandoffs.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The live calls of an account.
public final class CallsApi {

  private static final Set<Call.Status> OVER =
      Set.of(
          Call.Status.BUSY,
          Call.Status.CANCELED,
          Call.Status.COMPLETED,
          Call.Status.FAILED,
          Call.Status.NO_ANSWER);

  private final Channel channel;

  CallsApi(Channel channel) {
    this.channel = channel;
  }

  /// A call of the account, if there is one with this SID.
  public Optional<CallFacts> find(String callSid) {
    try {
      var call = channel.ask(Call.fetcher(callSid)::fetch);
      return Optional.of(
          new CallFacts(
              orEmpty(call.getFrom()),
              orEmpty(call.getTo()),
              "inbound".equals(call.getDirection()),
              call.getStatus() != null && OVER.contains(call.getStatus())));
    } catch (TwilioRefusal e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e.asFailure();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Lets a live call go on with the document at `url`; false if the call is over. Doing so twice
  /// has the effect of doing it once.
  public boolean redirect(String callSid, URI url) {
    try {
      var _ = channel.ask(Call.updater(callSid).setUrl(url).setMethod(HttpMethod.POST)::update);
      return true;
    } catch (TwilioRefusal e) {
      if (e.isCallOver()) {
        return false;
      }
      throw e.asFailure();
    }
  }
}
