package io.callhandoffs.local.load;

import io.callhandoffs.local.Endpoints;
import io.callhandoffs.testing.faults.FaultKind;
import io.callhandoffs.testing.faults.FaultPlan;
import io.callhandoffs.testing.faults.FaultProxy;
import io.callhandoffs.testing.faults.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Random faults of everything that the functions rely on: of so many requests one fails, in any of
/// the ways, however often it is tried.
final class Weather implements AutoCloseable {

  private static final FaultKind[] KINDS = FaultKind.values();

  private final int oneIn;
  private final List<FaultProxy> proxies = new ArrayList<>();

  /// @param oneIn how many requests there are for one that fails
  Weather(int oneIn) {
    this.oneIn = oneIn;
  }

  /// Stands before the services.
  Endpoints before(Endpoints services) {
    return new Endpoints(
        before(Protocol.AWS, services.dynamo()),
        before(Protocol.AWS, services.aws()),
        before(Protocol.TWILIO, services.twilio()));
  }

  private String before(Protocol protocol, String service) {
    var proxy = new FaultProxy(protocol, service.replaceFirst("/$", ""));
    proxies.add(proxy);
    return proxy.url();
  }

  /// From now on there are faults.
  void begin() {
    proxies.forEach(proxy -> proxy.plan(plan()));
  }

  void end() {
    proxies.forEach(FaultProxy::mend);
  }

  /// How many requests have failed since the faults began.
  int faults() {
    return proxies.stream().mapToInt(FaultProxy::faults).sum();
  }

  /// The same operation fares the same each time that it is tried.
  private FaultPlan plan() {
    long seed = new Random().nextLong();
    return operation -> {
      var random = new Random(seed + operation.number());
      var _ = random.nextInt();
      return random.nextInt(oneIn) == 0
          ? Optional.of(KINDS[random.nextInt(KINDS.length)])
          : Optional.empty();
    };
  }

  @Override
  public void close() {
    proxies.forEach(FaultProxy::close);
  }
}
