package io.callhandoffs.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallCreator;
import com.twilio.type.PhoneNumber;
import com.twilio.type.Sip;
import com.twilio.type.Twiml;
import io.callhandoffs.telephone.Endpoint;
import io.callhandoffs.twilio.rest.OutboundCall.Document;

/// A call to be made, in the SDK's words.
final class NewCall {

  private NewCall() {}

  static CallCreator creator(OutboundCall call) {
    var to = endpoint(call.to());
    var from = new PhoneNumber(call.from().e164());
    var creator =
        switch (call.document()) {
          case Document.Inline(var twiml) -> Call.creator(to, from, new Twiml(twiml));
          case Document.At(var url) -> Call.creator(to, from, url).setMethod(HttpMethod.POST);
        };
    if (call.to() instanceof Endpoint.Phone(_, var digits, _) && !digits.isEmpty()) {
      var _ = creator.setSendDigits(digits.value());
    }
    call.statusCallback().ifPresent(creator::setStatusCallback);
    return creator.setTimeout(call.ringSeconds());
  }

  private static com.twilio.type.Endpoint endpoint(Endpoint rung) {
    return switch (rung) {
      case Endpoint.Phone(var number, _, _) -> new PhoneNumber(number.e164());
      case Endpoint.Sip(var uri) -> new Sip(uri.value());
    };
  }
}
