package io.callhandoffs.call;

import static io.callhandoffs.call.Museum.SCHOOLS;
import static io.callhandoffs.call.Museum.usual;
import static io.callhandoffs.fixture.DestinationFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.destination.Destination;
import io.callhandoffs.destination.Handling;
import io.callhandoffs.destination.Handling.Dialling;
import io.callhandoffs.destination.SipHeaders;
import io.callhandoffs.fixture.DestinationFixture;
import io.callhandoffs.fixture.HandoffFixture;
import io.callhandoffs.handoff.Data;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.HandoffContext.Overrides;
import io.callhandoffs.handoff.Ring;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.speech.Announcement;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RingingTest {

  private static final Overrides SLOWLY_WITH_A_MESSAGE =
      new Overrides(Optional.of("One moment"), SipHeaders.NONE, OptionalInt.of(50));

  @Test
  void whispersWhomTheCallIsForWhereAKeyIsAskedForAndNoWhisperWritten() {
    var asking = with(SCHOOLS, DestinationFixture::screened);
    var explained = wanted("billing_dispute-2", "Wants thirty places", Overrides.NONE);

    assertThat(ring(explained, asking).answering().whisper())
        .contains("A call for schools. billing dispute 2 Wants thirty places");
    assertThat(ring(Museum.ringsUp(), asking).answering().whisper())
        .contains("A call for schools.");
  }

  @Test
  void whispersNothingWhereNoKeyIsAskedForAndNoWhisperWritten() {
    assertThat(ring(Museum.ringsUp(), SCHOOLS).answering().whisper()).isEmpty();
  }

  @Test
  void whispersThatTheNumberIsWithheld() {
    var hidden = Museum.from("anonymous");
    var telling = Museum.screened(SCHOOLS);

    assertThat(ring(hidden, telling).answering().whisper())
        .contains("a withheld number asks for schools:");
  }

  @Test
  void handoffsMessageAndTimeReplaceTheDestinations() {
    var speaking = announcing("You will be put through");
    var overriding = wanted("moved", "", SLOWLY_WITH_A_MESSAGE);

    assertThat(ring(Museum.ringsUp(), speaking).message()).contains("You will be put through");
    assertThat(ring(overriding, speaking).message()).contains("One moment");
    assertThat(ring(Museum.ringsUp(), speaking).seconds())
        .isEqualTo(Handling.PLAIN.dialling().time().seconds());
    assertThat(ring(overriding, speaking).seconds()).isEqualTo(50);
  }

  private static Destination announcing(String message) {
    var dialling = Handling.PLAIN.dialling();
    var handling =
        new Handling(
            new Dialling(
                dialling.time(),
                dialling.callerId(),
                Optional.of(new Announcement(message)),
                dialling.sipHeaders()),
            Handling.PLAIN.answering(),
            Handling.PLAIN.opening(),
            Handling.PLAIN.fallbacks());
    return with(SCHOOLS, draft -> DestinationFixture.handled(draft, handling));
  }

  private static Handoff wanted(String reason, String summary, Overrides overrides) {
    return Museum.ringsUp()
        .withContext(
            new HandoffContext(
                Wanted.BY_CALLER,
                Optional.of(reason),
                Optional.of(summary),
                Optional.empty(),
                Data.NONE,
                overrides));
  }

  private static Ring ring(Handoff handoff, Destination destination) {
    return new Ringing(usual(), handoff, destination).ring(HandoffFixture.LONDON);
  }
}
