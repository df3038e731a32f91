package io.callhandoffs.twilio.rest;

import com.twilio.http.HttpMethod;
import com.twilio.rest.api.v2010.account.Call;
import com.twilio.rest.api.v2010.account.call.Recording;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.StreamSupport;
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

  /// More than a call can have: nine handoffs with eight destinations each, and rescues.
  private static final int MAX_LEGS = 100;

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
              isOver(call)));
    } catch (TwilioRefusal e) {
      if (e.isNotFound()) {
        return Optional.empty();
      }
      throw e.asFailure();
    }
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
        isOver(leg),
        seconds(orEmpty(leg.getDuration())),
        answeredBy.startsWith("machine") || answeredBy.equals("fax"));
  }

  private static OptionalInt seconds(String duration) {
    return duration.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(duration));
  }

  private static boolean isOver(Call call) {
    return call.getStatus() != null && OVER.contains(call.getStatus());
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
