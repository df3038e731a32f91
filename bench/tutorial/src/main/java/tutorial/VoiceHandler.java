package tutorial;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.twilio.security.RequestValidator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// The same job as functions/voice does for a stranger's call, as tutorials for Java on Lambda do it:
/// Twilio's SDK, the enhanced client with beans, Jackson, and the SDK's own HTTP client.
public class VoiceHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final TwilioAccounts accounts = new TwilioAccounts();
  private final Tables tables = new Tables();

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    Map<String, String> call = form(event);
    String base = "https://" + event.getRequestContext().getDomainName();
    String signature = event.getHeaders().getOrDefault("x-twilio-signature", "");
    String url = base + event.getRawPath();
    boolean signed =
        accounts.tokens(call.get("AccountSid")).stream()
            .anyMatch(token -> new RequestValidator(token).validate(url, call, signature));
    return signed ? begin(call, base) : status(403);
  }

  private APIGatewayV2HTTPResponse begin(Map<String, String> call, String base) {
    NumberBean number = tables.number(call.get("To"));
    if (number == null || !call.get("AccountSid").equals(number.getAccount())) {
      return status(403);
    }
    String id = "hnd_" + call.get("CallSid").substring(2);
    Project project = tables.project(number.getProject());
    Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    tables.writeOnce(HandoffBean.begun(id, number.getProject(), call, base, now));
    return APIGatewayV2HTTPResponse.builder()
        .withStatusCode(200)
        .withHeaders(Map.of("content-type", "text/xml; charset=utf-8", "cache-control", "no-store"))
        .withBody(Greeting.of(id, base, project))
        .build();
  }

  private static APIGatewayV2HTTPResponse status(int status) {
    return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
  }

  private static Map<String, String> form(APIGatewayV2HTTPEvent event) {
    String body =
        event.getIsBase64Encoded()
            ? new String(Base64.getDecoder().decode(event.getBody()), StandardCharsets.UTF_8)
            : event.getBody();
    Map<String, String> form = new HashMap<>();
    for (String pair : body.split("&")) {
      String[] parts = pair.split("=", 2);
      form.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
    }
    return form;
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
