package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A museum as its owner would set it up: through the API, with the administrator's key. Its
/// numbers are from the range that Ofcom keeps free for drama, and so never ring anybody.
final class Museum {

  static final String NUMBER = "+442079460100";

  /// The default destination.
  static final String FRONT_DESK = "+442079460000";

  /// A machine that has just started may be too busy to answer; the answer says to try again.
  private static final int BUSY = 503;

  private static final int MAX_TRIES = 30;

  private static final String PROJECT = "/v1/projects/default";

  private final String apiUrl;
  private final String adminKey;

  Museum(String apiUrl, String adminKey) {
    this.apiUrl = apiUrl;
    this.adminKey = adminKey;
  }

  private record Destination(
      String name, String number, String description, List<String> examples) {}

  /// The first becomes the default.
  private static final List<Destination> DESTINATIONS =
      List.of(
          new Destination(
              "Front desk",
              FRONT_DESK,
              "Anything else, general questions, opening hours and directions, and when somebody"
                  + " asks for the reception or for a person",
              List.of("What time do you close today?", "Can I speak to somebody?")),
          new Destination(
              "School visits",
              "+442079460018",
              "When somebody wants to bring a class, a school group or pupils, or asks about"
                  + " workshops and resources for teachers",
              List.of(
                  "I'd like to bring thirty pupils", "I am a teacher and want to book a visit")),
          new Destination(
              "Tickets",
              "+442079460021",
              "Buying, changing, cancelling or refunding tickets and time slots for exhibitions",
              List.of("I need to change the date of my booking", "How much is a family ticket?")),
          new Destination(
              "Membership",
              "+442079460034",
              "Becoming a member or friend of the museum, renewing, membership cards and benefits",
              List.of("My membership card has not arrived", "I want to renew as a friend")),
          new Destination(
              "Shop",
              "+442079460047",
              "Orders from the museum shop or the online shop: books, prints, gifts, deliveries and"
                  + " returns",
              List.of("The poster I ordered is damaged", "Do you sell the exhibition catalogue?")),
          new Destination(
              "Venue hire",
              "+442079460052",
              "Hiring rooms and galleries for weddings, dinners, conferences, filming and other"
                  + " events",
              List.of(
                  "We are looking for a place for our wedding", "Can we film in the great hall?")),
          new Destination(
              "Press office",
              "+442079460066",
              "Journalists and media: interviews, press tickets, images and statements",
              List.of("I am writing for a newspaper", "I need a photograph for publication")),
          new Destination(
              "Lost property",
              "+442079460079",
              "When somebody has lost or found something in the museum, such as a bag, a coat or a"
                  + " telephone",
              List.of(
                  "I think I left my umbrella in the cloakroom", "My daughter lost her jacket")));

  /// Creates the museum's destinations, unless there are some already.
  ///
  /// @return how many were created
  int open() {
    try (var http = HttpClient.newHttpClient()) {
      var list = send(http, "GET", PROJECT + "/destinations", "");
      if (!list.path("destinations").isEmpty()) {
        return 0;
      }
      var _ =
          send(
              http,
              "PATCH",
              PROJECT,
              LocalJson.write(
                  Map.of("greeting", "Welcome to the City Museum. How can we help you?")));
      for (var destination : DESTINATIONS) {
        var _ = send(http, "POST", PROJECT + "/destinations", LocalJson.write(destination));
      }
      return DESTINATIONS.size();
    }
  }

  private tools.jackson.databind.JsonNode send(
      HttpClient http, String method, String path, String body) {
    var request =
        HttpRequest.newBuilder(URI.create(apiUrl + path))
            .headers("x-api-key", adminKey, "content-type", "application/json")
            .header("idempotency-key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      var response = http.send(request, BodyHandlers.ofString(UTF_8));
      for (int tries = 1; response.statusCode() == BUSY && tries < MAX_TRIES; tries++) {
        Thread.sleep(Duration.ofSeconds(1));
        response = http.send(request, BodyHandlers.ofString(UTF_8));
      }
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(method + " " + path + ": " + response.body());
      }
      return LocalJson.read(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while setting up the museum", e);
    }
  }
}
