package io.callhandoffs.local.schedules;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.callhandoffs.aws.Environment;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Functions that note when they run.
final class Ticking {

  private static final List<Tick> TICKS = new CopyOnWriteArrayList<>();

  private Ticking() {}

  /// @param at the time by the function's clock
  record Tick(String input, Instant at) {}

  static void forget() {
    TICKS.clear();
  }

  static List<Tick> ticks() {
    return List.copyOf(TICKS);
  }

  public static final class Works implements RequestStreamHandler {

    private final Clock clock;

    public Works(Environment environment, Clock clock) {
      assert environment.find("AWS_REGION").isPresent();
      this.clock = clock;
    }

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context)
        throws IOException {
      TICKS.add(new Tick(new String(input.readAllBytes(), UTF_8), clock.instant()));
    }
  }

  public static final class Fails implements RequestStreamHandler {

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) {
      throw new IllegalStateException("it is broken");
    }
  }
}
