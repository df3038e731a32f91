package io.callhandoffs.store.crt;

import io.callhandoffs.store.json.JsonReader;
import java.util.ArrayList;
import java.util.List;

/// Reads what AWS's services answer when they refuse.
final class ErrorAnswer {

  private ErrorAnswer() {}

  /// An answer that is no JSON, such as a proxy's, has no code.
  static <T> Reply.Refused<T> read(Answer answer) {
    var code = answer.headers().errorType();
    var message = "";
    try {
      var reader = new JsonReader(answer.body());
      reader.open('{');
      while (reader.hasNext('}')) {
        switch (reader.name()) {
          case "__type" -> code = reader.string();
          case "message", "Message" -> message = reader.startsWith('"') ? reader.string() : "";
          default -> reader.skip();
        }
      }
    } catch (IllegalArgumentException _) {
      message = "no error of AWS";
    }
    return new Reply.Refused<>(answer.status(), name(code), message, answer.body());
  }

  /// `ValidationException` of `com.amazon.coral.validate#ValidationException:http://…`.
  private static String name(String type) {
    var begin = type.indexOf('#') + 1;
    var end = type.indexOf(':', begin);
    return end < 0 ? type.substring(begin) : type.substring(begin, end);
  }

  /// Why a transaction was cancelled: one code for each of its writes.
  static List<String> cancellationCodes(String json) {
    var codes = new ArrayList<String>();
    var reader = new JsonReader(json);
    reader.open('{');
    while (reader.hasNext('}')) {
      if (reader.name().equals("CancellationReasons")) {
        reader.open('[');
        while (reader.hasNext(']')) {
          codes.add(code(reader));
        }
      } else {
        reader.skip();
      }
    }
    return codes;
  }

  private static String code(JsonReader reader) {
    var code = "";
    reader.open('{');
    while (reader.hasNext('}')) {
      if (reader.name().equals("Code")) {
        code = reader.string();
      } else {
        reader.skip();
      }
    }
    return code;
  }
}
