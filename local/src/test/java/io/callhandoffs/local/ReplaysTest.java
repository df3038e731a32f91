package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.testing.RequestSigner;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Twilio's webhooks of a call, recorded once and sent again: twice, late, shuffled, at once.
class ReplaysTest {

  private static final int REPEATS = 20;

  private static Machine machine;
  private static JsonNode clean;
  private static List<Delivery> deliveries;

  private record Delivery(String url, Map<String, String> form) {

    /// The same webhook of another call, whose SID ends in `digits`.
    Delivery of(String before, String digits) {
      var other = new TreeMap<String, String>();
      form.forEach((name, value) -> other.put(name, value.replace(before, digits)));
      return new Delivery(url.replace(before, digits), other);
    }

    Delivery with(String name, String value) {
      var other = new TreeMap<>(form);
      other.put(name, value);
      return new Delivery(url, other);
    }

    boolean is(String path) {
      return url.contains(path);
    }
  }

  /// School visits screens its calls and is busy; the front desk takes the call.
  @BeforeAll
  static void record() {
    machine = Machine.start("memory", "museum");
    machine.change("School visits", "{'screening': 'press_key'}");
    machine.change("Front desk", "{'screening': 'press_key'}");
    clean =
        machine.call(
            "{\"says\": [\"I want to bring my class\"], \"destinations\": {\"+442079460018\": \"busy\"}}");
    deliveries =
        clean
            .path("steps")
            .valueStream()
            .filter(step -> step.path("webhook").isString())
            .map(step ->
                new Delivery(step.path("webhook").asString().replaceFirst("#.*", ""), form(step)))
            .toList();
    assertThat(deliveries).anyMatch(one -> one.is("/voice/whisper"));
    assertThat(deliveries).anyMatch(one -> one.is("/voice/status"));
  }

  private static Map<String, String> form(JsonNode step) {
    var form = new TreeMap<String, String>();
    step.path("request")
        .properties()
        .forEach(field -> form.put(field.getKey(), field.getValue().asString("")));
    return form;
  }

  @AfterAll
  static void close() {
    machine.close();
  }

  @Test
  void replayingAfterTheCallChangesNothing() throws Exception {
    var before = machine.handoffOf(clean);
    var shuffled = new ArrayList<Callable<Integer>>();
    for (int i = 0; i < REPEATS; i++) {
      var delivery = deliveries.get(new Random(i).nextInt(deliveries.size()));
      shuffled.add(() -> send(delivery));
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(shuffled)) {
        assertThat(answer.get()).isEqualTo(200);
      }
    }

    assertThat(machine.handoffOf(clean)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void replayingDuringTheCallLeavesTheSameHandoff(int seed) {
    var random = new Random(seed);
    var all = others("%032x".formatted(0xa00 + seed));
    for (int i = 0; i < all.size(); i++) {
      assertThat(send(all.get(i))).isEqualTo(200);
      for (int again = 0; again * all.size() < REPEATS; again++) {
        assertThat(send(all.get(random.nextInt(i + 1)))).isEqualTo(200);
      }
    }

    assertThat(facts(handoff(0xa00 + seed))).isEqualTo(facts(machine.handoffOf(clean)));
  }

  @Test
  void deliveringConcurrentlyLeavesTheSameHandoff() throws Exception {
    for (var delivery : others("%032x".formatted(0xb01))) {
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var answer :
            threads.invokeAll(Collections.nCopies(4, (Callable<Integer>) () -> send(delivery)))) {
          assertThat(answer.get()).isEqualTo(200);
        }
      }
    }

    assertThat(facts(handoff(0xb01))).isEqualTo(facts(machine.handoffOf(clean)));
  }

  @Test
  void connectsOneLegWhenManyAcceptConcurrently() throws Exception {
    var all = others("%032x".formatted(0xd01));
    var accept = all.stream().filter(one -> one.is("/voice/accept")).findFirst().orElseThrow();
    all.subList(0, all.indexOf(accept)).forEach(one -> assertThat(send(one)).isEqualTo(200));
    var presses =
        IntStream.range(0, 4)
            .mapToObj(i -> accept.with("CallSid", "CA%032x".formatted(0xe00 + i)))
            .<Callable<String>>map(press -> () -> answer(press).body())
            .toList();

    var heard = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var answer : threads.invokeAll(presses)) {
        heard.add(answer.get());
      }
    }

    assertThat(heard).filteredOn(document -> !document.contains("<Hangup/>")).hasSize(1);
    assertThat(handoff(0xd01).path("state").asString()).isEqualTo("accepted");
  }

  @Test
  void completesWhenTheStatusArrivesBeforeTheDialsEnd() {
    var all = new ArrayList<>(others("%032x".formatted(0xc01)));
    var status = all.stream().filter(one -> one.is("/voice/status")).toList();
    all.removeAll(status);
    all.addAll(all.size() - 1, status);
    all.forEach(delivery -> assertThat(send(delivery)).isEqualTo(200));

    assertThat(WaysOfACallTest.attempts(handoff(0xc01)))
        .containsExactly("School visits busy", "Front desk accepted");
    assertThat(handoff(0xc01).path("state").asString()).isEqualTo("completed");
  }

  private static List<Delivery> others(String digits) {
    var before = clean.path("sid").asString().substring(2);
    return deliveries.stream().map(one -> one.of(before, digits)).toList();
  }

  private static JsonNode handoff(int number) {
    return machine.get("/v1/projects/default/handoffs/hnd_" + "%032x".formatted(number));
  }

  /// All but the handoff's id and its times.
  private static List<Object> facts(JsonNode handoff) {
    var attempts =
        handoff
            .path("attempts")
            .valueStream()
            .map(attempt ->
                List.of("destination", "number", "outcome", "how", "why", "screened", "sip_code")
                    .stream()
                    // The exact confidence depends on what has been learned by then.
                    .map(name -> attempt.path(name).toString().replaceAll("\\d+ % sure", "sure"))
                    .toList())
            .toList();
    var states = handoff.path("history").valueStream().map(change -> change.path("state")).toList();
    var heard = handoff.path("heard").valueStream().map(words -> words.path("words")).toList();
    return List.of(attempts, states, heard, handoff.path("state"), handoff.path("ending"));
  }

  /// Repeats what was not written, as Twilio does: on a busy machine the database may be late.
  private static int send(Delivery delivery) {
    int status = 503;
    for (int tries = 0; status == 503 && tries < 6; tries++) {
      status = answer(delivery).statusCode();
    }
    return status;
  }

  private static HttpResponse<String> answer(Delivery delivery) {
    var token = machine.stack().credentials().twilio().token();
    var body =
        delivery.form().entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(joining("&"));
    return machine.send(
        HttpRequest.newBuilder(URI.create(delivery.url()))
            .header("content-type", "application/x-www-form-urlencoded")
            .header(
                "x-twilio-signature", RequestSigner.sign(token, delivery.url(), delivery.form()))
            .POST(BodyPublishers.ofString(body)));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
