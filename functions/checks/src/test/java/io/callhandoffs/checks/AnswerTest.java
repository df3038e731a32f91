package io.callhandoffs.checks;

import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.checks.Answer.Given;
import io.callhandoffs.checks.Answer.None;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

  private static Set<String> verbs(String names) {
    return Set.copyOf(Stream.of(names.split(" ")).filter(name -> !name.isEmpty()).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | <Response><Gather/></Response>        | Gather              |
          200 | <Response><Dial/></Response>          | Dial Gather Record  |
          200 | <Response/>                           | ''                  |
          200 | <Response><Say/><Hangup/></Response>  | Gather              | Its TwiML is [Say, Hangup], without Gather.
          200 | <Response/>                           | Dial Gather Record  | Its TwiML is [], without Dial or Gather or Record.
          200 | <html><body>Parked</body></html>      | Gather              | It answers with something that is not TwiML.
          200 | ''                                    | ''                  | It answers with something that is not TwiML.
          204 | ''                                    | ''                  | It answers with HTTP 204, and not with TwiML.
          302 | ''                                    | Gather              | It answers with HTTP 302, and not with TwiML.
          403 | ''                                    | Gather              | It refuses what was signed with the account's own secret
          404 | {"message":"Not Found"}               | Gather              | There is no webhook at that address (404)
          429 | ''                                    | Gather              | It has no room for another call (429)
          500 | ''                                    | Gather              | It could not answer (500)
          503 | ''                                    | Gather              | It could not answer (503)
          """)
  void saysWhatIsWrongWithAnAnswer(int status, String body, String verbs, String why) {
    var fault = new Given(status, body, 20).fault(verbs(verbs));
    if (why == null) {
      assertThat(fault).isEmpty();
    } else {
      assertThat(fault.orElseThrow()).startsWith(why);
    }
  }

  @Test
  void asksOnceMoreWhereTwilioWould() {
    assertThat(List.of(200, 302, 403, 404, 429))
        .noneMatch(status -> new Given(status, "", 1).isWorthAnotherTry());
    assertThat(List.of(500, 502, 503))
        .allMatch(status -> new Given(status, "", 1).isWorthAnotherTry());
    assertThat(new None("nobody listens there").isWorthAnotherTry()).isTrue();
  }
}
