package io.callhandoffs.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.type.Twiml;
import java.net.URI;

/// Calls that are up.
public final class CallsApi {

  private final Channel channel;

  CallsApi(Channel channel) {
    this.channel = channel;
  }

  /// Lets a live call go on with the document at `url`. To do that twice is to do it once.
  public void redirect(String callSid, URI url) {
    update(Call.updater(callSid).setUrl(url).setMethod(HttpMethod.POST));
  }

  /// Lets a live call go on with `twiml`, in which every URL is absolute.
  public void follow(String callSid, String twiml) {
    update(Call.updater(callSid).setTwiml(new Twiml(twiml)));
  }

  private void update(CallUpdater update) {
    try {
      var _ = channel.ask(update::update);
    } catch (Refused e) {
      throw e.asFailure();
    }
  }
}
