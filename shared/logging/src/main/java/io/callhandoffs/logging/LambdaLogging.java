package io.callhandoffs.logging;

import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// The logging backend of functions. Lambda's own logger turns every line into JSON, with the time,
/// the level and the request it belongs to, and drops lines below the level that `template.yaml`
/// sets; a logging framework would do the same, but costs half a second of every cold start.
public final class LambdaLogging implements SLF4JServiceProvider {

  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter noContext = new NOPMDCAdapter();

  @Override
  public ILoggerFactory getLoggerFactory() {
    // Lambda puts its logger in place only after the first classes have asked for theirs.
    return name ->
        new LambdaLine(name, (line, level) -> LambdaRuntime.getLogger().log(line, level));
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
