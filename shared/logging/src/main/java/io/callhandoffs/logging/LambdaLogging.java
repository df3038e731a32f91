package io.callhandoffs.logging;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.time.Clock;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// The logging backend of functions: each line is a JSON object with what it is about, whichever
/// thread writes it. Lambda's own logger knows an invocation in the thread of that only, so it is
/// given lines that are finished; it drops those below the level that `template.yaml` sets. A
/// logging framework would do the same, but costs half a second of every cold start.
public final class LambdaLogging implements SLF4JServiceProvider {

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter noContext = new NOPMDCAdapter();

  @Override
  public ILoggerFactory getLoggerFactory() {
    // Lambda puts its logger in place only after the first classes have asked for theirs.
    return name ->
        new LambdaLine(
            name,
            (line, level) -> LambdaRuntime.getLogger().log((line + "\n").getBytes(UTF_8), level),
            Clock.systemUTC());
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return noContext;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {}
}
