package io.callhandoffs.local.telephone;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.security.RequestValidator;
import io.callhandoffs.local.webhook.TwilioAccount;
import io.callhandoffs.testing.http.LocalRequest;
import io.callhandoffs.testing.http.LocalResponse;
import io.callhandoffs.testing.http.LocalServer;
import java.net.URLDecoder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers each path with its documents in turn, the last one from then on. It refuses requests
/// that Twilio's own SDK would refuse.
final class ScriptedApp implements AutoCloseable {

  static final TwilioAccount ACCOUNT =
      new TwilioAccount("AC00000000000000000000000000000000", "the token");

  private final LocalServer server = LocalServer.bind(0, 1_000_000);
  private final Map<String, Deque<LocalResponse>> answers = new HashMap<>();
  private final Map<String, Keyed> keys = new HashMap<>();
  private final List<Got> got = Collections.synchronizedList(new ArrayList<>());

  record Got(String path, Map<String, String> form, Map<String, List<String>> headers) {

    String form(String name) {
      return form.getOrDefault(name, "");
    }
  }

  ScriptedApp() {
    server.start(this::answer);
  }

  String url() {
    return server.url();
  }

  ScriptedApp on(String path, String... twiml) {
    for (var document : twiml) {
      var _ = onAnswer(path, xml(document));
    }
    return this;
  }

  /// Answers one document for a key, and another for all other keys.
  ScriptedApp onKey(String path, String key, String then, String otherwise) {
    keys.put(path, new Keyed(key, xml(then), xml(otherwise)));
    return this;
  }

  private record Keyed(String key, LocalResponse then, LocalResponse otherwise) {}

  private static LocalResponse xml(String document) {
    return LocalResponse.of(200, "text/xml", "<Response>" + document + "</Response>");
  }

  ScriptedApp onAnswer(String path, LocalResponse response) {
    answers.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(response);
    return this;
  }

  /// The requests to a path, in order.
  List<Got> got(String path) {
    synchronized (got) {
      return got.stream().filter(each -> each.path().equals(path)).toList();
    }
  }

  Got last(String path) {
    return got(path).getLast();
  }

  private LocalResponse answer(LocalRequest request) {
    var form = form(new String(request.body(), UTF_8));
    got.add(new Got(request.rawPath(), form, request.headers()));
    var signature = request.header("x-twilio-signature").orElse("");
    if (!new RequestValidator(ACCOUNT.token())
        .validate(server.url() + request.uri(), form, signature)) {
      return LocalResponse.empty(403);
    }
    var keyed = keys.get(request.rawPath());
    if (keyed != null) {
      return keyed.key().equals(form.get("Digits")) ? keyed.then() : keyed.otherwise();
    }
    var queue = answers.get(request.rawPath());
    if (queue == null) {
      return LocalResponse.empty(404);
    }
    synchronized (queue) {
      return queue.size() > 1 ? queue.pop() : queue.getFirst();
    }
  }

  private static Map<String, String> form(String body) {
    var form = new LinkedHashMap<String, String>();
    for (var pair : body.split("&", -1)) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return form;
  }

  @Override
  public void close() {
    server.close();
  }
}
