package io.callhandoffs.bench;

import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.http.LocalJson;
import java.util.List;
import java.util.Map;

/// The museum's destinations.
final class Furniture {

  private static final List<String> NAMES =
      List.of(
          "Front desk",
          "School visits",
          "Tickets",
          "Membership",
          "Shop",
          "Venue hire",
          "Press office",
          "Lost property");

  private static final long FIRST_NUMBER = 442079460010L;

  private Furniture() {}

  /// Adds them to a project through the API.
  static void into(String project, ApiClient api) {
    var path = "/v1/projects/" + project;
    require(
        api.patch(
                path,
                """
                {"default_region": "GB", "greeting": "Welcome to the City Museum. How can we help you?"}
                """)
            .getStatusCode());
    for (var name : NAMES) {
      require(api.post(path + "/destinations", destination(name)).getStatusCode());
    }
  }

  private static String destination(String name) {
    return LocalJson.write(
        Map.of(
            "name",
            name,
            "number",
            "+" + (FIRST_NUMBER + NAMES.indexOf(name)),
            "description",
            "When somebody asks for " + name,
            "examples",
            List.of("I would like to speak to " + name, "Is this " + name + "?")));
  }

  private static void require(int status) {
    if (status >= 300) {
      throw new IllegalStateException("the museum could not be opened: status " + status);
    }
  }
}
