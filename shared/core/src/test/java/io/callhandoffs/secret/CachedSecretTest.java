package io.callhandoffs.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.testing.TestSecrets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CachedSecretTest {

  private static final String FIRST = TestSecrets.of("first");
  private static final String SECOND = TestSecrets.of("second");
  private static final Duration MAX_AGE = Duration.ofMinutes(3);

  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private final TestClock clock = TestClock.at("2026-11-23T12:00:00Z");
  private CachedSecret<String> key;

  @BeforeEach
  void connect() {
    var secret = new JsonSecret(secrets.secrets(), "admin");
    key = new CachedSecret<>(secret, item -> item.requireString("key"), MAX_AGE, clock);
    put(FIRST);
  }

  @Test
  void readsAgainOnlyWhenTheValueIsTooOld() {
    assertThat(key.get()).isEqualTo(FIRST);
    put(SECOND);

    clock.advance(MAX_AGE.minusMillis(1));
    assertThat(key.get()).isEqualTo(FIRST);
    assertThat(secrets.reads()).isEqualTo(1);

    clock.advance(Duration.ofMillis(1));
    assertThat(key.get()).isEqualTo(SECOND);
    assertThat(secrets.reads()).isEqualTo(2);
  }

  @Test
  void keepsNoValueBeforeTheFirstReadOrPastItsAge() {
    assertThat(key.kept()).isEmpty();

    assertThat(key.get()).isEqualTo(FIRST);
    assertThat(key.kept()).contains(FIRST);

    clock.advance(MAX_AGE);
    assertThat(key.kept()).isEmpty();
    assertThat(secrets.reads()).isEqualTo(1);
  }

  @Test
  void refreshesAtMostOnceInTenSeconds() {
    assertThat(key.refresh()).isTrue();
    put(SECOND);

    clock.advance(Duration.ofSeconds(9));
    assertThat(key.refresh()).isFalse();
    assertThat(key.get()).isEqualTo(FIRST);

    clock.advance(Duration.ofSeconds(1));
    assertThat(key.refresh()).isTrue();
    assertThat(key.get()).isEqualTo(SECOND);
    assertThat(secrets.reads()).isEqualTo(2);
  }

  @Test
  void readsAgainAfterTheClockWasSetBack() {
    assertThat(key.get()).isEqualTo(FIRST);
    put(SECOND);

    clock.set(clock.instant().minusSeconds(100));

    assertThat(key.kept()).isEmpty();
    assertThat(key.get()).isEqualTo(SECOND);
  }

  @Test
  void readsOnceForManyThreadsAtTheSameTime() throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked =
          threads.invokeAll(Stream.<Callable<String>>generate(() -> key::get).limit(20).toList());
      assertThat(asked).allSatisfy(answer -> assertThat(answer.get()).isEqualTo(FIRST));
    }

    assertThat(secrets.reads()).isEqualTo(1);
  }

  @Test
  void readsAgainAfterAFailedRead() {
    secrets.fail();
    assertThatThrownBy(key::get).hasMessageContaining("503");

    secrets.recover();
    assertThat(key.get()).isEqualTo(FIRST);
  }

  @Test
  void usesAnOldValueForHoursWhileTheSecretCannotBeRead() {
    assertThat(key.get()).isEqualTo(FIRST);
    put(SECOND);
    secrets.fail();

    clock.advance(MAX_AGE);
    try (var log = new HeardLog("io.callhandoffs")) {
      assertThat(key.get()).isEqualTo(FIRST);
      assertThat(log.lines()).last().asString().contains("\"StaleSecrets\":1");
    }
    clock.advance(CachedSecret.MAX_STALE.minus(MAX_AGE).minusMillis(1));
    assertThat(key.get()).isEqualTo(FIRST);
    clock.advance(Duration.ofMillis(1));
    assertThatThrownBy(key::get).hasMessageContaining("503");

    secrets.recover();
    assertThat(key.get()).isEqualTo(SECOND);
  }

  @Test
  void triesAFailingSecretAtMostOnceInTenSeconds() {
    assertThat(key.get()).isEqualTo(FIRST);
    secrets.fail();
    clock.advance(MAX_AGE);
    assertThat(key.get()).isEqualTo(FIRST);
    var reads = secrets.reads();

    assertThat(key.get()).isEqualTo(FIRST);
    assertThat(key.refresh()).isFalse();
    clock.advance(Duration.ofSeconds(9));
    assertThat(key.get()).isEqualTo(FIRST);
    assertThat(secrets.reads()).isEqualTo(reads);

    secrets.recover();
    put(SECOND);
    clock.advance(Duration.ofSeconds(1));
    assertThat(key.get()).isEqualTo(SECOND);
  }

  @Test
  void usesTheOldValueWhenTheNewOneIsMalformed() {
    assertThat(key.get()).isEqualTo(FIRST);
    secrets.put("admin", "{}");
    clock.advance(MAX_AGE);

    assertThat(key.get()).isEqualTo(FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "not JSON 5ec2e7", "[\"5ec2e7\"]", "{\"key\": \"5ec2e7\"", "\"5ec2e7\""})
  void namesAMalformedSecretWithoutQuotingIt(String value) {
    secrets.put("admin", value);

    assertThatThrownBy(key::get)
        .isInstanceOf(IllegalStateException.class)
        .hasNoCause()
        .hasMessageContaining("admin")
        .hasMessageNotContaining("5ec2e7");
  }

  private void put(String value) {
    secrets.put("admin", "{\"key\": \"" + value + "\"}");
  }
}
