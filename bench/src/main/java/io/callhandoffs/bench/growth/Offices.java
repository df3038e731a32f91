package io.callhandoffs.bench.growth;

import io.callhandoffs.destinations.DestinationsHandler;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.http.LocalJson;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Destinations of a large institution: each of them one of its subjects and something that one can
/// want of it.
final class Offices {

  private static final List<String> SUBJECTS =
      List.of(
          "Painting",
          "Sculpture",
          "Photography",
          "Pottery",
          "Music",
          "Dance",
          "Theatre",
          "Film",
          "Poetry",
          "History",
          "Archaeology",
          "Astronomy",
          "Geology",
          "Botany",
          "Zoology",
          "Chemistry",
          "Physics",
          "Medicine",
          "Railway",
          "Shipping",
          "Aviation",
          "Fashion",
          "Furniture",
          "Jewellery",
          "Armour");

  private static final List<String> WISHES =
      List.of(
          "lessons",
          "tickets",
          "library",
          "repairs",
          "donations",
          "loans",
          "guided tours",
          "school visits",
          "membership",
          "shop",
          "archive",
          "research",
          "storage",
          "transport",
          "insurance",
          "press",
          "events",
          "prizes",
          "job offers",
          "complaints");

  private static final List<String> SENTENCES =
      List.of(
          "I would like to bring my class next week",
          "where can I learn how to draw a portrait",
          "something that I bought from you is broken",
          "who takes care of old documents");

  private Offices() {}

  /// Adds them to a project through the API.
  static void open(Premises premises, String project, int count) {
    var api = new ApiClient(new DestinationsHandler(premises.environment()));
    for (int i = 0; i < count; i++) {
      var added = api.post("/v1/projects/" + project + "/destinations", office(i));
      if (added.getStatusCode() != 201) {
        throw new IllegalStateException(added.getBody());
      }
    }
  }

  private static String office(int i) {
    var subject = SUBJECTS.get(i % SUBJECTS.size());
    var wish = WISHES.get(i / SUBJECTS.size() % WISHES.size());
    return LocalJson.write(
        Map.of(
            "name", subject + " " + wish,
            "number", "+44207946" + String.format("%04d", i % 1000),
            "description", "When somebody asks for " + wish + " that have to do with " + subject,
            "examples",
                IntStream.rangeClosed(1, 3)
                    .mapToObj(n -> "question " + n + " about " + subject + " and " + wish)
                    .toList()));
  }

  /// What a caller says who names none of them.
  static String sentence(long call) {
    return SENTENCES.get((int) (call % SENTENCES.size()));
  }
}
