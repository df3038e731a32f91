package io.callhandoffs.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.digest.Hmac;
import io.callhandoffs.handoff.CallSid;
import io.callhandoffs.lambda.HttpHandler;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.store.Database;
import io.callhandoffs.store.Item;
import io.callhandoffs.store.Secrets;
import io.callhandoffs.store.StageDatabase;
import io.callhandoffs.tables.destinations.SampleProject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// A webhook that Twilio never sent, from the event's bytes to those of the answer: a call to a
/// number and a project that nobody has, signed by an account that nobody has either.
///
/// @param environment of the function, which names its tables
public record Rehearsal(Environment environment) {

  private static final String ACCOUNT = "AC" + "0".repeat(32);
  private static final String NUMBER = "+442079460999";

  /// No account at Twilio has such a token.
  private static final String TOKEN = "0";

  private static final String DOMAIN = "voice.example";
  private static final String PATH = "/voice/call";

  /// The tables of a function that takes part.
  public Database database() {
    var number =
        Item.empty()
            .put("phone_number", NUMBER)
            .put("project", ProjectId.NOBODYS.value())
            .put("account", ACCOUNT);
    return new StageDatabase(
        Map.of(
            environment.require("DESTINATIONS_TABLE"),
            SampleProject.items(),
            environment.require("NUMBERS_TABLE"),
            List.of(number)));
  }

  /// Its secrets, which are none.
  public Secrets secrets() {
    return _ ->
        Optional.of(
            "{\"accounts\":{\"%s\":{\"current\":\"%s\",\"projects\":[\"%s\"]}}}"
                .formatted(ACCOUNT, TOKEN, ProjectId.NOBODYS));
  }

  /// Plays it.
  ///
  /// @param function has [#database()] and [#secrets()] in place of the real ones
  /// @return what Lambda gets for an answer
  public String play(Function<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function) {
    var output = new ByteArrayOutputStream();
    try {
      HttpHandler.serve(new ByteArrayInputStream(event().getBytes(UTF_8)), output, function);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return output.toString(UTF_8);
  }

  private static String event() {
    var form =
        Form.EMPTY
            .with("AccountSid", ACCOUNT)
            .with("CallSid", CallSid.NOBODYS.value())
            .with("CallStatus", "ringing")
            .with("From", "+14155550100")
            .with("To", NUMBER);
    var signature = TwilioSignature.of("https://" + DOMAIN + PATH, form, TOKEN, Hmac.SHA1);
    var body = Base64.getEncoder().encodeToString(form.encoded().getBytes(UTF_8));
    return """
    {"version":"2.0","routeKey":"POST /voice/call","rawPath":"/voice/call","rawQueryString":"",
    "headers":{"content-type":"application/x-www-form-urlencoded; charset=UTF-8",
    "x-twilio-signature":"%s"},"requestContext":{"domainName":"%s","stage":"$default",
    "http":{"method":"POST","path":"/voice/call"},"timeEpoch":0},"body":"%s","isBase64Encoded":true}
    """
        .formatted(signature, DOMAIN, body);
  }
}
