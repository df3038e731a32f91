package io.callhandoffs.store.crt;

import io.callhandoffs.aws.Environment;
import java.net.URI;

/// Where a service is reached.
///
/// @param region for the signature
record Endpoint(URI uri, String region) {

  /// As the environment says: its own address for the service, or one for all services
  /// (`LOCAL_SERVICES`), or that of the service in the function's region.
  static Endpoint of(Service service, Environment environment) {
    var region = environment.require("AWS_REGION");
    var uri =
        environment
            .find(service.endpointVariable())
            .or(() -> environment.find("LOCAL_SERVICES"))
            .orElseGet(() -> "https://" + service.id() + "." + region + "." + domain(region));
    return new Endpoint(URI.create(uri), region);
  }

  /// The domain of a region's partition.
  private static String domain(String region) {
    var prefix = region.substring(0, region.indexOf('-') + 1);
    return switch (prefix) {
      case "cn-" -> "amazonaws.com.cn";
      case "eusc-" -> "amazonaws.eu";
      default -> {
        if (region.startsWith("us-isob-")) {
          yield "sc2s.sgov.gov";
        }
        if (region.startsWith("us-isof-")) {
          yield "csp.hci.ic.gov";
        }
        if (region.startsWith("us-iso-")) {
          yield "c2s.ic.gov";
        }
        yield region.startsWith("eu-isoe-") ? "cloud.adc-e.uk" : "amazonaws.com";
      }
    };
  }

  /// The host as the header names it.
  String host() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  String path() {
    return uri.getPath().isEmpty() ? "/" : uri.getPath();
  }

  boolean isSecure() {
    return uri.getScheme().equals("https");
  }
}
