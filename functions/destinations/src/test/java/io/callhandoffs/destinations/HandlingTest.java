package io.callhandoffs.destinations;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.LocalDynamoDb;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HandlingTest {

  private static final String ALL = "/v1/projects/museum/destinations";
  private static final JsonMapper JSON = new JsonMapper();

  private static final String ELABORATE =
      """
      {"message": "One moment.", "caller_id": "+442079460001", "screening": "press_key",
       "whisper": "A call from {caller}: {summary}",
       "hours": {"zone": "Europe/London",
                 "weekly": {"monday": [{"from": "09:00", "to": "12:30"},
                                       {"from": "13:30", "to": "24:00"}],
                            "sunday": [{"from": "22:00", "to": "06:00"}]},
                 "exceptions": {"2026-12-25": [], "2026-12-26": [{"from": "10:00", "to": "11:00"}]}},
       "when_closed": "message", "closed_message": "We are closed.",
       "sip_headers": {"X-Reason": "$reason"}, "voicemail_detection": true}
      """;

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private ApiClient api;

  @BeforeEach
  void open() {
    api =
        new ApiClient(new DestinationsHandler(new Environment(dynamo.environment())))
            .watchedBy(Contract::witness);
  }

  private static JsonNode json(APIGatewayV2HTTPResponse response) {
    return JSON.readTree(response.getBody());
  }

  private APIGatewayV2HTTPResponse create(String name, String more) {
    var body = (ObjectNode) JSON.readTree(more);
    body.put("name", name).put("number", "+44 20 7946 0018").put("description", "Anything");
    return api.post(ALL, body.toString());
  }

  @CanIgnoreReturnValue
  private String created(String name) {
    return json(create(name, "{}")).get("id").stringValue();
  }

  @Test
  void storesEveryField() {
    var created = create("Desk", ELABORATE);
    assertThat(created.getStatusCode()).as(created.getBody()).isEqualTo(201);

    var read = json(api.get(ALL + "/" + json(created).get("id").stringValue()));
    JSON.readTree(ELABORATE)
        .properties()
        .forEach(field -> assertThat(read.get(field.getKey())).isEqualTo(field.getValue()));
  }

  @Test
  void resetsFieldsToTheDefaultWhenNull() {
    var url = ALL + "/" + json(create("Desk", ELABORATE)).get("id").stringValue();
    var plain = json(create("Plain", "{}"));
    var nothing = JSON.createObjectNode();
    JSON.readTree(ELABORATE).propertyNames().forEach(nothing::putNull);

    var patched = json(api.patch(url, nothing.toString()));
    JSON.readTree(ELABORATE)
        .propertyNames()
        .forEach(name -> assertThat(patched.get(name)).isEqualTo(plain.get(name)));
  }

  @Test
  void changesSingleDaysOfTheHours() {
    var url = ALL + "/" + json(create("Desk", ELABORATE)).get("id").stringValue();
    var patch =
        "{\"hours\": {\"weekly\": {\"sunday\": null}, \"exceptions\": {\"2027-01-01\": []}}}";

    var hours = json(api.patch(url, patch)).get("hours");
    assertThat(hours.get("weekly").propertyNames()).containsExactly("monday");
    assertThat(hours.get("exceptions").propertyNames())
        .containsExactly("2026-12-25", "2026-12-26", "2027-01-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'fallbacks': ['dst_1']} | fallbacks",
        "{'fallbacks': ['dst_00000000000000000000']} | fallbacks[0]",
        "{'message': ''} | message",
        "{'caller_id': 'anonymous'} | caller_id",
        "{'caller_id': '020 7946 0001'} | caller_id",
        "{'screening': 'yes'} | screening",
        "{'whisper': 'Hello {name}'} | whisper",
        "{'hours': {}} | hours.zone",
        "{'hours': []} | hours",
        "{'hours': {'zone': 'Mars/Olympus'}} | hours.zone",
        "{'hours': {'zone': 'Europe/London'}} | hours",
        "{'hours': {'zone': '+01:00', 'weekly': {'monday': [{'from': '09:00', 'to': '10:00'}]}}} | hours.zone",
        "{'hours': {'zone': 'GMT+1', 'weekly': {'monday': [{'from': '09:00', 'to': '10:00'}]}}} | hours.zone",
        "{'hours': {'zone': 'Europe/London', 'weekly': {'mon': []}}} | hours.weekly.mon",
        "{'hours': {'zone': 'Europe/London', 'weekly': {'monday': [{'from': '9', 'to': '25:00'}]}}} | hours.weekly.monday[0].from;hours.weekly.monday[0].to",
        "{'hours': {'zone': 'Europe/London', 'weekly': {'monday': [{'from': '09:00', 'to': '09:00'}]}}} | hours.weekly.monday[0].to",
        "{'hours': {'zone': 'Europe/London', 'weekly': {'monday': ['09:00-10:00']}}} | hours.weekly.monday[0]",
        "{'hours': {'zone': 'Europe/London', 'exceptions': {'2026-02-30': []}}} | hours.exceptions.2026-02-30",
        "{'hours': {'zone': 'Europe/London', 'weekly': {'monday': [{'from': '09:00', 'to': '10:00', 'at': 1}]}}} | hours.weekly.monday[0].at",
        "{'when_closed': 'never'} | when_closed",
        "{'when_closed': 'message'} | when_closed",
        "{'sip_headers': {'Reason': 'x'}} | sip_headers",
        "{'sip_headers': {'X-Reason': 1}} | sip_headers",
        "{'sip_headers': {'X-Reason': '$password'}} | sip_headers",
        "{'voicemail_detection': 1} | voicemail_detection"
      },
      quoteCharacter = '^')
  void namesTheWrongFields(String more, String fields) {
    created("First");
    var response = create("Desk", more.replace('\'', '"'));

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
    assertThat(json(response).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder(fields.split(";"));
  }

  @Test
  void refusesACircleOfFallbacks() {
    var first = created("First");
    var second =
        json(create("Second", "{\"fallbacks\": [\"" + first + "\"]}")).get("id").stringValue();
    var circle = api.patch(ALL + "/" + first, "{\"fallbacks\": [\"" + second + "\"]}");

    assertThat(circle.getStatusCode()).isEqualTo(422);
    assertThat(circle.getBody()).contains("First → Second → First");
    assertThat(api.delete(ALL + "/" + first + "?successor=" + second).getStatusCode())
        .isEqualTo(409);
  }
}
