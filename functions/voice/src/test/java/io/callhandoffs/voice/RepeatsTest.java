package io.callhandoffs.voice;

import static io.callhandoffs.voice.Museum.DESK;
import static io.callhandoffs.voice.Museum.SCHOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TwilioRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Twilio sends a webhook again when the answer is slow or lost, and may call two functions at
/// once.
class RepeatsTest {

  private static final int REPEATS = 20;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private Museum museum;
  private Telephone telephone;
  private Destination schools;

  @BeforeEach
  void connect() {
    secrets.put(Telephone.SECRET_ID, Telephone.SECRET);
    museum = new Museum(dynamo, clock, "museum");
    var _ = museum.add("Front desk", DESK);
    schools = museum.addScreened("School visits", SCHOOLS);
    museum.connect(Telephone.CALLED);
    telephone = Telephone.beside(dynamo, secrets, clock, Map.of());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheSameAnswersAndHandoffWhenWebhooksRepeat(long seed) {
    var once = play(telephone.call(1), new Random(seed), 0);
    var often = play(telephone.call(2), new Random(seed), REPEATS);

    assertThat(often.answers()).isEqualTo(once.answers());
    assertThat(facts(often.handoff())).isEqualTo(facts(once.handoff()));
    assertThat(once.handoff().progress().attempts()).hasSize(2);
    assertThat(once.handoff().progress().accepted()).isPresent();
  }

  @Test
  void replayingAfterTheCallChangesNothing() {
    var phone = telephone.call(1);
    var played = play(phone, new Random(7), 0);
    var webhooks = new ArrayList<>(webhooks(phone).values());

    for (int i = 0; i < REPEATS; i++) {
      var late = webhooks.get(new Random(i).nextInt(webhooks.size()));
      assertThat(phone.hears(late)).isNotEmpty();
    }

    assertThat(museum.handoff(phone.handoff())).isEqualTo(played.handoff());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void dialsOnceWhenAWebhookRepeatsConcurrently(int round) throws Exception {
    var phone = telephone.call(round);
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);

    var answers = atOnce(8, () -> phone.hears(phone.dialEnd(0, Map.of("DialCallStatus", "busy"))));

    assertThat(answers).hasSize(1);
    assertThat(answers.getFirst()).contains(DESK);
    assertThat(museum.handoff(phone.handoff()).progress().attempts()).hasSize(2);
    assertThat(museum.handoff(phone.handoff()).revision().version()).isEqualTo(3);
  }

  @Test
  void startsOneHandoffWhenTheFirstWebhookRepeatsConcurrently() throws Exception {
    var phone = telephone.call(9);

    var answers = atOnce(8, phone::rings);

    assertThat(answers).hasSize(1);
    assertThat(museum.handoff(phone.handoff()).revision().version()).isEqualTo(1);
  }

  /// One human presses the key first; the other leg may not be put through.
  @Test
  void connectsOneLegWhenManyAcceptConcurrently() throws Exception {
    var phone = telephone.call(4);
    var _ = phone.rings();
    museum.routes(phone.handoff(), schools);
    var legs = IntStream.range(0, 6).mapToObj(i -> "CA%032x".formatted(0xabc + i)).toList();

    var answers = new ArrayList<Future<String>>();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var leg : legs) {
        answers.add(
            threads.submit(() -> {
              start.await();
              return phone.hears(pressesOne(phone, leg));
            }));
      }
      start.countDown();
    }

    var putThrough = answers.stream().map(RepeatsTest::get).filter(a -> !a.contains("<Hangup/>"));
    assertThat(putThrough).hasSize(1);
    assertThat(museum.handoff(phone.handoff()).progress().accepted()).isPresent();
  }

  private static TwilioRequest pressesOne(Telephone phone, String leg) {
    return TwilioRequest.to("/voice/accept" + phone.about(0))
        .with("AccountSid", Telephone.ACCOUNT)
        .with("CallSid", leg)
        .with("Digits", "1")
        .signedWith(Telephone.TOKEN);
  }

  /// A whole call: School visits does not answer, the front desk takes it, the caller hangs up.
  /// After each webhook some of the earlier ones are sent again.
  private Played play(Telephone phone, Random random, int repeats) {
    var answers = new LinkedHashMap<String, String>();
    var sent = new ArrayList<Map.Entry<String, TwilioRequest>>();
    for (var webhook : webhooks(phone).entrySet()) {
      if (webhook.getKey().equals("whisper")) {
        museum.routes(phone.handoff(), schools);
      }
      answers.put(webhook.getKey(), generic(phone, phone.hears(webhook.getValue())));
      sent.add(webhook);
      for (int i = 0; i < repeats / 5; i++) {
        var again = sent.get(random.nextInt(sent.size()));
        var answer = generic(phone, phone.hears(again.getValue()));
        if (isQuestion(again.getKey())) {
          assertThat(answer).as(again.getKey()).isEqualTo(answers.get(again.getKey()));
        }
      }
    }
    return new Played(answers, museum.handoff(phone.handoff()));
  }

  private static Map<String, TwilioRequest> webhooks(Telephone phone) {
    var all = new LinkedHashMap<String, TwilioRequest>();
    all.put("call", phone.request("/voice/call").with("CallStatus", "ringing"));
    all.put("whisper", phone.ofLeg("/voice/whisper", 0, Map.of()));
    all.put("no key", phone.ofLeg("/voice/accept", 0, Map.of("Digits", "")));
    all.put(
        "not taken",
        phone.dialEnd(0, Map.of("DialCallStatus", "completed", "DialBridged", "false")));
    all.put("machine", phone.ofLeg("/voice/machine", 1, Map.of("AnsweredBy", "human")));
    all.put(
        "talked",
        phone.dialEnd(
            1,
            Map.of(
                "DialCallStatus", "completed",
                "DialBridged", "true",
                "DialCallDuration", "61",
                "CallStatus", "completed")));
    all.put("over", phone.hangUp());
    return all;
  }

  /// On the caller's leg the answer to a webhook never changes. The destination's leg is hung up
  /// once its time is over.
  private static boolean isQuestion(String webhook) {
    return List.of("call", "not taken", "talked").contains(webhook);
  }

  private static String generic(Telephone phone, String document) {
    return document.replace(phone.handoff(), "hnd");
  }

  /// All but the handoff's id and call.
  private static List<Object> facts(Handoff handoff) {
    return List.of(
        handoff.progress().heard(),
        handoff.progress().attempts(),
        handoff.progress().answers(),
        handoff.history().changes(),
        handoff.state(),
        handoff.revision().version(),
        handoff.progress().callEndedAt());
  }

  /// The different answers to the same webhook, sent `count` times at once.
  private static List<String> atOnce(int count, Callable<String> question)
      throws InterruptedException {
    var start = new CountDownLatch(1);
    var answers = new ArrayList<Future<String>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < count; i++) {
        answers.add(
            threads.submit(() -> {
              start.await();
              return question.call();
            }));
      }
      start.countDown();
    }
    return answers.stream().map(RepeatsTest::get).distinct().toList();
  }

  private static String get(Future<String> answer) {
    try {
      return answer.get();
    } catch (ExecutionException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /// The answers and the handoff of one call.
  private record Played(Map<String, String> answers, Handoff handoff) {}
}
