package io.callhandoffs.testing.faults;

import io.callhandoffs.testing.http.LocalResponse;
import java.util.Map;

/// In whose words a service refuses.
public enum Protocol {
  /// AWS JSON 1.0 and 1.1.
  AWS {
    @Override
    LocalResponse throttled() {
      return LocalResponse.json(
          400, Map.of("__type", "ThrottlingException", "message", "Slow down"));
    }

    @Override
    LocalResponse error() {
      return LocalResponse.json(500, Map.of("__type", "InternalServerError", "message", "Sorry"));
    }
  },
  TWILIO {
    @Override
    LocalResponse throttled() {
      return LocalResponse.json(
          429, Map.of("code", 20429, "message", "Too Many Requests", "status", 429));
    }

    @Override
    LocalResponse error() {
      return LocalResponse.json(
          500, Map.of("code", 20500, "message", "Internal server error", "status", 500));
    }
  };

  abstract LocalResponse throttled();

  abstract LocalResponse error();
}
