package io.callhandoffs.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.CallUpdater;
import com.twilio.rest.api.v2010.account.call.Recording;
import java.net.URI;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The calls of an account.
public final class CallsApi {

  /// More than a call can have: nine handoffs with eight destinations each, and rescues.
  private static final int MAX_LEGS = 100;

  private final Channel channel;

  CallsApi(Channel channel) {
    this.channel = channel;
  }

  /// Makes a call, and returns its SID while it is still queued. It is asked for once: if Twilio
  /// does not answer, the call may have been made all the same.
  public String create(OutboundCall call) {
    try {
      return channel.ask(NewCall.creator(call)::create).getSid();
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }

  /// A call of the account, if there is one with this SID.
  public Optional<CallFacts> find(String callSid) {
    try {
      return Optional.of(facts(channel.ask(Call.fetcher(callSid)::fetch)));
    } catch (TwilioRefusal e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e.asFailure();
    }
  }

  private static CallFacts facts(Call call) {
    return new CallFacts(
        orEmpty(call.getFrom()),
        orEmpty(call.getTo()),
        "inbound".equals(call.getDirection()),
        String.valueOf(call.getStatus()),
        Optional.ofNullable(call.getStartTime()).map(ZonedDateTime::toInstant),
        seconds(orEmpty(call.getDuration())));
  }

  /// The legs that were dialled from a call.
  public List<LegFacts> legs(String callSid) {
    try {
      var legs = channel.ask(Call.reader().setParentCallSid(callSid).limit(MAX_LEGS)::read);
      return StreamSupport.stream(legs.spliterator(), false).map(CallsApi::leg).toList();
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }

  /// The link to the message that was recorded on a call, as Twilio's reports name it.
  public Optional<URI> recording(String callSid) {
    try {
      var found = channel.ask(Recording.reader(callSid).limit(1)::read);
      return StreamSupport.stream(found.spliterator(), false)
          .filter(recording -> recording.getStatus() == Recording.Status.COMPLETED)
          .findFirst()
          .map(CallsApi::link);
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }

  private static URI link(Recording recording) {
    return URI.create(
        "https://api.twilio.com/2010-04-01/Accounts/%s/Recordings/%s"
            .formatted(recording.getAccountSid(), recording.getSid()));
  }

  private static LegFacts leg(Call leg) {
    var started = leg.getStartTime() == null ? leg.getDateCreated() : leg.getStartTime();
    var answeredBy = orEmpty(leg.getAnsweredBy());
    return new LegFacts(
        leg.getSid(),
        orEmpty(leg.getTo()),
        started == null ? Instant.EPOCH : started.toInstant(),
        String.valueOf(leg.getStatus()),
        CallFacts.isOver(String.valueOf(leg.getStatus())),
        seconds(orEmpty(leg.getDuration())),
        answeredBy.startsWith("machine") || answeredBy.equals("fax"));
  }

  private static OptionalInt seconds(String duration) {
    return duration.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(duration));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /// Hangs up a call, also one that still rings; false if it is over already.
  public boolean hangUp(String callSid) {
    return change(Call.updater(callSid).setStatus(Call.UpdateStatus.COMPLETED));
  }

  /// Lets a live call go on with the document at `url`; false if the call is over. Doing so twice
  /// has the effect of doing it once.
  public boolean redirect(String callSid, URI url) {
    return change(Call.updater(callSid).setUrl(url).setMethod(HttpMethod.POST));
  }

  private boolean change(CallUpdater change) {
    try {
      var _ = channel.ask(change::update);
      return true;
    } catch (TwilioRefusal e) {
      if (e.isCallOver()) {
        return false;
      }
      throw e.asFailure();
    }
  }
}
