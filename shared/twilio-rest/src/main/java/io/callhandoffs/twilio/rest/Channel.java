package io.callhandoffs.twilio.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.Domains;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The SDK's client for one account. We ask through the SDK's own classes, except for numbers: one
/// whose webhook is a broken URL makes them throw, and so hides all the others.
record Channel(TwilioRestClient client) {

  /// Asks through a class of the SDK.
  <T> T ask(Function<TwilioRestClient, T> question) {
    try {
      return question.apply(client);
    } catch (ApiException e) {
      throw TwilioRefusal.of(e);
    } catch (TwilioException _) {
      throw TwilioRefusal.unanswered();
    }
  }

  /// Asks for JSON at a path of the account.
  JsonNode get(String path, Map<String, String> query) {
    var request = new Request(HttpMethod.GET, Domains.API.toString(), path);
    query.forEach(request::addQueryParam);
    return send(request);
  }

  /// Posts a form to a path of the account.
  JsonNode post(String path, Map<String, String> form) {
    var request = new Request(HttpMethod.POST, Domains.API.toString(), path);
    form.forEach(request::addPostParam);
    return send(request);
  }

  /// The answer to a question; a refusal becomes a failure of our own.
  static <T> T answering(Supplier<T> question) {
    try {
      return question.get();
    } catch (TwilioRefusal e) {
      throw e.asFailure();
    }
  }

  /// The elements of a list in an answer.
  static Stream<JsonNode> elements(JsonNode answer, String name) {
    return StreamSupport.stream(answer.path(name).spliterator(), false);
  }

  String path(String resource) {
    return "/2010-04-01/Accounts/" + client.getAccountSid() + resource;
  }

  private JsonNode send(Request request) {
    try {
      var response = client.request(request);
      var json = client.getObjectMapper().readTree(response.getContent());
      if (!TwilioRestClient.SUCCESS.test(response.getStatusCode())) {
        throw new TwilioRefusal(
            response.getStatusCode(),
            json.path("code").asInt(0),
            json.path("message").asText("no reason given"));
      }
      return json;
    } catch (TwilioException | JsonProcessingException _) {
      // The exception's message would quote the answer.
      throw TwilioRefusal.unanswered();
    }
  }
}
