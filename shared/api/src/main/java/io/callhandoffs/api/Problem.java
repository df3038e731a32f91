package io.callhandoffs.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.callhandoffs.failure.Failure;
import io.callhandoffs.failure.Failure.Conflict;
import io.callhandoffs.failure.Failure.Forbidden;
import io.callhandoffs.failure.Failure.Invalid;
import io.callhandoffs.failure.Failure.Malformed;
import io.callhandoffs.failure.Failure.NotFound;
import io.callhandoffs.failure.Failure.Stale;
import io.callhandoffs.failure.Failure.TooLarge;
import io.callhandoffs.failure.Failure.Unauthorized;
import io.callhandoffs.failure.Failure.Unavailable;
import io.callhandoffs.failure.Failure.UnsupportedMediaType;
import io.callhandoffs.failure.Failure.Violation;
import java.util.List;

/// The body of every answer to a request that failed, as defined by [RFC
/// 9457](https://www.rfc-editor.org/rfc/rfc9457). There is no `type`: it defaults to `about:blank`,
/// and then the title is that of the HTTP status.
///
/// @param errors the fields that are wrong, if some are
record Problem(
    String title,
    int status,
    String detail,
    String requestId,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Violation> errors) {

  static final String MEDIA_TYPE = "application/problem+json";

  static Problem of(Failure failure, String requestId) {
    return switch (failure) {
      case Malformed(var detail) -> problem(400, "Bad Request", detail, requestId);
      case Unauthorized(var detail) -> problem(401, "Unauthorized", detail, requestId);
      case Forbidden(var detail) -> problem(403, "Forbidden", detail, requestId);
      case NotFound(var detail) -> problem(404, "Not Found", detail, requestId);
      case Conflict(var detail) -> problem(409, "Conflict", detail, requestId);
      case Stale(var detail) -> problem(412, "Precondition Failed", detail, requestId);
      case TooLarge(var limit) ->
          problem(
              413, "Content Too Large", "The body must be at most " + limit + " bytes", requestId);
      case UnsupportedMediaType(var expected) ->
          problem(415, "Unsupported Media Type", "The body must be " + expected, requestId);
      case Invalid(var violations) ->
          new Problem(
              "Unprocessable Content",
              422,
              "These fields cannot be accepted: " + names(violations),
              requestId,
              violations);
      case Unavailable(var detail) -> problem(503, "Service Unavailable", detail, requestId);
    };
  }

  /// Says nothing of what went wrong, only how to find it in the log.
  static Problem unexpected(String requestId) {
    return problem(
        500,
        "Internal Server Error",
        "Something is wrong on our side; the request id finds it in the log",
        requestId);
  }

  private static Problem problem(int status, String title, String detail, String requestId) {
    return new Problem(title, status, detail, requestId, List.of());
  }

  private static String names(List<Violation> violations) {
    return String.join(", ", violations.stream().map(Violation::field).distinct().toList());
  }
}
