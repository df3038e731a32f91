package io.callhandoffs.local;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.callhandoffs.access.KeyHash;
import io.callhandoffs.access.Scope;
import io.callhandoffs.testing.ApiDescription;
import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.LocalJson;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Each route opens to the scopes that `openapi.yaml` states for it, and to no other: tried over
/// HTTP with keys that were made through the API, through the authorizer.
class ScopesTest {

  private static final ApiDescription API = ApiDescription.deployed();

  private static final String PROJECT = "/v1/projects/default";

  private static final String SHOWS_MORE =
      "nothing more, but numbers and recordings in what the others open";

  private static Machine machine;
  private static final Map<Scope, String> KEYS = new EnumMap<>(Scope.class);

  @BeforeAll
  static void giveKeysOut() {
    machine = Machine.start("memory", "none");
    for (var scope : Scope.values()) {
      KEYS.put(scope, key(scope.text(), Set.of(scope.text())));
    }
  }

  @AfterAll
  static void stop() {
    machine.close();
  }

  static List<String> routes() {
    return API.routes().stream().filter(route -> !API.scopes(route).isEmpty()).toList();
  }

  private static String key(String name, Collection<String> scopes) {
    var list = scopes.stream().map(scope -> "'" + scope + "'").collect(joining(", "));
    var response =
        machine.send(
            "POST", PROJECT + "/api-keys", "{'name': '%s', 'scopes': [%s]}".formatted(name, list));
    assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
    return LocalJson.read(response.body()).path("key").asString();
  }

  @ParameterizedTest
  @MethodSource("routes")
  void opensToItsScopesAndNoOther(String route) {
    var stated = API.scopes(route);

    var open = new TreeSet<String>();
    KEYS.forEach((scope, key) -> {
      if (isOpen(route, key)) {
        open.add(scope.text());
      }
    });

    assertThat(open).isEqualTo(stated.size() == 1 ? stated : Set.of());
    if (stated.size() > 1) {
      assertThat(isOpen(route, key(route.replaceAll("\\W+", " ").strip(), stated))).isTrue();
    }
  }

  /// Nor does it open to a key that has no scope at all, or to a key of another project.
  @ParameterizedTest
  @MethodSource("routes")
  void staysShutToWhoeverHasNoneOrIsAStranger(String route) {
    assertThat(isOpen(route, grantedNothing())).isFalse();
    assertThat(asked(route, strangers()).body()).contains("is not for the project default");
  }

  private static String grantedNothing() {
    return stored("hk-less", "default", List.of());
  }

  private static String strangers() {
    return stored(
        "a strangers key", "elsewhere", Arrays.stream(Scope.values()).map(Scope::text).toList());
  }

  /// A key that cannot be made through the API of the project.
  private static String stored(String key, String project, List<String> scopes) {
    var item =
        Map.of(
            "key_hash", AttributeValue.fromS(KeyHash.of(key).hex()),
            "name", AttributeValue.fromS(key),
            "project", AttributeValue.fromS(project),
            "scopes", AttributeValue.fromL(scopes.stream().map(AttributeValue::fromS).toList()));
    var client = machine.stack().database().server().client();
    var _ = client.putItem(put -> put.tableName("AccessTable").item(item));
    return key;
  }

  /// What is asked of is not there, or says nothing: nobody gets so far without the scope.
  private static HttpResponse<String> asked(String route, String key) {
    var parts = route.split(" ", 2);
    var path =
        parts[1]
            .replace("{project}", "default")
            .replace("{account_id}", "acme")
            .replace("{project_id}", "default")
            .replace("{sid}", "PN" + "0".repeat(32))
            .replace("{id}", id(parts[1]));
    var body =
        parts[0].matches("GET|DELETE") ? BodyPublishers.noBody() : BodyPublishers.ofString("{}");
    return machine.send(
        HttpRequest.newBuilder(machine.url(path))
            .header("x-api-key", key)
            .header("content-type", "application/json")
            .method(parts[0], body));
  }

  private static String id(String path) {
    if (path.contains("/handoffs/")) {
      return "hnd_" + "0".repeat(32);
    }
    return (path.contains("/api-keys/") ? "key_" : "dst_") + "0".repeat(20);
  }

  private static boolean isOpen(String route, String key) {
    var response = asked(route, key);
    assertThat(response.statusCode()).as(response.body()).isNotEqualTo(401);
    if (response.statusCode() == 403) {
      assertThat(response.body()).contains("lacks the scope");
      return false;
    }
    return true;
  }

  /// Whoever reads only the description, or only what programs read, is told the same.
  @ParameterizedTest
  @MethodSource("routes")
  void isDescribedInWordsAsWell(String route) {
    assertThat(API.text(route))
        .contains(API.scopes(route).stream().map("`%s`"::formatted).toList());
  }

  @Test
  void theDescriptionNamesEveryScopeThatThereIs() {
    assertThat(API.scopes())
        .containsExactly(Arrays.stream(Scope.values()).map(Scope::text).toArray(String[]::new));
  }

  @Test
  void theDocumentsTableSaysWhatEachScopeOpens() throws IOException {
    var document = Files.readString(Template.path().resolveSibling("docs/api-keys.md"));

    assertThat(document).contains(table());
  }

  private static String table() {
    var lines = new ArrayList<>(List.of("| scope | opens |", "|---|---|"));
    for (var scope : Scope.values()) {
      var opens =
          routes().stream()
              .filter(route -> API.scopes(route).contains(scope.text()))
              .map(route -> "`" + route.replace("/v1/projects/{project}", "…") + "`")
              .collect(joining(", "));
      lines.add("| `%s` | %s |".formatted(scope.text(), opens.isEmpty() ? SHOWS_MORE : opens));
    }
    return String.join("\n", lines);
  }
}
