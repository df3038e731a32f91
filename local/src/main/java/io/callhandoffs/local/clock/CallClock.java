package io.callhandoffs.local.clock;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.regex.Pattern;

/// The clock of one instance of a function, which handles one event at a time. While that is a
/// webhook of a simulated call, it is as late as in the call, whose ringing and talk took no real
/// time. So several calls at once have each its own time.
public final class CallClock extends Clock {

  /// The header of a webhook that says how much time of its call nobody waited for, in seconds.
  public static final String HEADER = "x-local-seconds-ahead";

  private static final Pattern AHEAD = Pattern.compile("\"" + HEADER + "\":\"(\\d{1,6})\"");

  private final LocalClock stack;
  private volatile Duration ahead = Duration.ZERO;

  public CallClock(LocalClock stack) {
    this.stack = stack;
  }

  /// Goes by the time of an event from now on.
  public void follow(byte[] event) {
    var found = AHEAD.matcher(new String(event, ISO_8859_1));
    ahead = found.find() ? Duration.ofSeconds(Long.parseLong(found.group(1))) : Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return stack.instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return stack.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    InstantSource source = this;
    return source.withZone(zone);
  }
}
