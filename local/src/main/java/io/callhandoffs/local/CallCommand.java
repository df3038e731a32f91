package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import io.callhandoffs.testing.http.LocalJson;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `make call`: plays a call on the local stack and prints it.
public final class CallCommand {

  private CallCommand() {}

  static void main() throws IOException, InterruptedException {
    var out = new PrintStream(System.out, true, UTF_8);
    var environment = System.getenv();
    var url = "http://localhost:" + requireNonNullElse(environment.get("PORT"), "3000");
    var request =
        HttpRequest.newBuilder(URI.create(url + "/local/calls"))
            .header("content-type", "application/json")
            .POST(BodyPublishers.ofString(LocalJson.write(call(environment))))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      var report = LocalJson.read(response.body());
      if (response.statusCode() != 200) {
        out.println(report.path("detail").asString(response.body()));
        System.exit(1);
      }
      boolean colours =
          Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
      out.print(new CallPrinter(colours).print(report));
    } catch (ConnectException _) {
      out.println("Nothing answers at " + url + ". Start it in another terminal: make local");
      System.exit(1);
    }
  }

  /// The call that the variables of `make call` describe.
  static Map<String, Object> call(Map<String, String> environment) {
    var call = new LinkedHashMap<String, Object>();
    find(environment, "FROM").ifPresent(from -> call.put("from", from));
    find(environment, "TO").ifPresent(to -> call.put("to", to));
    call.put("says", inTurn(environment, "SAY"));
    call.put("presses", inTurn(environment, "PRESS"));
    call.put("destinations", outcomes(find(environment, "OUTCOMES").orElse("")));
    find(environment, "HANGS_UP").ifPresent(when -> call.put("hangs_up", when));
    find(environment, "MESSAGE").ifPresent(message -> call.put("message", message));
    find(environment, "DOOR").ifPresent(door -> call.put("door", door));
    find(environment, "KEYS").ifPresent(keys -> call.put("keys", List.of(keys.split(""))));
    find(environment, "HANDS_OFF")
        .ifPresent(data -> call.put("assistant", Map.of("hands_off", data)));
    find(environment, "SESSION")
        .ifPresent(how -> call.put("assistant", Map.of("fails", how.equals("fails"))));
    return call;
  }

  /// `first|second`: what the caller says or presses at each question in turn.
  private static List<String> inTurn(Map<String, String> environment, String name) {
    return find(environment, name).map(text -> List.of(text.split("\\|", -1))).orElse(List.of());
  }

  /// `+442079460018=no_answer,+442079460000=answers:13`: an outcome, and the keys pressed at each
  /// question of the whisper.
  private static Map<String, Object> outcomes(String text) {
    var outcomes = new LinkedHashMap<String, Object>();
    for (var each : text.split(",", -1)) {
      int equals = each.lastIndexOf('=');
      if (equals > 0) {
        var outcome = each.substring(equals + 1).split(":", 2);
        outcomes.put(
            each.substring(0, equals).strip(),
            outcome.length == 1
                ? outcome[0]
                : Map.of("outcome", outcome[0], "presses", List.of(outcome[1].split(""))));
      }
    }
    return outcomes;
  }

  private static Optional<String> find(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }
}
