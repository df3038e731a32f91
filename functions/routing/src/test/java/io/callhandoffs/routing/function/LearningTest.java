package io.callhandoffs.routing.function;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.purposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.contract.Contract;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.fixture.SettingsFixture;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Routing;
import io.callhandoffs.projects.Projects;
import io.callhandoffs.route.Route.Found;
import io.callhandoffs.routing.Router;
import io.callhandoffs.routing.answer.Ranking.By;
import io.callhandoffs.routing.index.Index;
import io.callhandoffs.store.crt.CrtClients;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.tables.destinations.IndexCard;
import io.callhandoffs.tables.destinations.IndexCard.Coverage;
import io.callhandoffs.tables.destinations.IndexCard.Misroute;
import io.callhandoffs.tables.destinations.IndexCard.Warning;
import io.callhandoffs.tables.destinations.IndexCard.Warning.Code;
import io.callhandoffs.tables.destinations.IndexCard.Warning.Like;
import io.callhandoffs.tables.destinations.SettingsEditor;
import io.callhandoffs.testing.ApiClient;
import io.callhandoffs.testing.ApiDescription;
import io.callhandoffs.testing.HeardLog;
import io.callhandoffs.testing.LocalContext;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.LocalSecrets;
import io.callhandoffs.testing.Nodes;
import io.callhandoffs.write.Precondition;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LearningTest {

  private static final ProjectId MUSEUM = new ProjectId("museum");
  private static final String RESOLVE = "/v1/projects/museum/routes/resolve";
  private static final String CLASS_TRIP = "I'd like to come with thirty pupils next month";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();
  @RegisterExtension final LocalSecrets secrets = new LocalSecrets();

  private Environment environment;
  private DestinationEditor editor;
  private ApiClient api;
  private DestinationId schools;
  private DestinationId frontDesk;

  @BeforeEach
  void openTheMuseum() {
    environment = environment(System.getProperty("routing.model"));
    editor = new DestinationEditor(dynamo.database(), environment, Clock.systemUTC());
    frontDesk = add("Front desk", "Anything that nobody else takes care of", "+442079460001");
    schools =
        add("School visits", "When somebody wants to bring a class or a group", "+442079460018");
    var _ = add("Tickets", "Prices, opening hours and booking of tickets", "+442079460020");
    api =
        new ApiClient(new RoutingHandler(environment, Clock.systemUTC()))
            .watchedBy(Contract::witness);
  }

  @Test
  void understandsByWordsUntilTheProjectIsLearned() {
    assertThat(resolve(CLASS_TRIP).get("understood_by").stringValue()).isEqualTo("words");

    learn();

    var learned = resolve(CLASS_TRIP);
    assertThat(learned.get("understood_by").stringValue()).isEqualTo("meaning");
    assertThat(learned.get("destination").stringValue()).isEqualTo(schools.value());
    assertThat(learned.get("how").stringValue()).isEqualTo("matched");
    assertThat(learned.get("ranking")).hasSize(3);
    assertThat(learned.get("explanation").stringValue()).contains("School visits");
    assertThat(learned.get("twiml").stringValue()).contains("+442079460018");
  }

  @Test
  void appliesTheProjectsThresholds() {
    learn();
    assertThat(resolve(CLASS_TRIP).get("how").stringValue()).isEqualTo("matched");

    decide(new Routing(Optional.empty(), Optional.of(new Probability(1))));
    var unsure = resolve(CLASS_TRIP);
    decide(new Routing(Optional.of(new Probability(1)), Optional.empty()));
    var refused = resolve(CLASS_TRIP);

    assertThat(unsure.get("how").stringValue()).isEqualTo("none");
    assertThat(unsure.get("asks").get(0).stringValue()).isEqualTo(schools.value());
    assertThat(refused.get("how").stringValue()).isEqualTo("default");
    assertThat(refused.get("destination").stringValue()).isEqualTo(frontDesk.value());
    assertThat(refused.get("understood_by").stringValue()).isEqualTo("meaning");
  }

  @Test
  void describesTheDefaultThresholds() {
    var described =
        Nodes.asMap(
            ApiDescription.deployed()
                .schema("RoutingSettings")
                .getOrDefault("properties", Map.of()));

    assertThat(described.get("fits")).asString().contains("Null is " + Router.THRESHOLDS.inScope());
    assertThat(described.get("sure")).asString().contains("Null is " + Router.THRESHOLDS.accept());
  }

  private void decide(Routing routing) {
    var settings = new SettingsEditor(dynamo.database(), environment, Clock.systemUTC());
    var now = settings.get(MUSEUM);
    var decided = SettingsFixture.with(now.value(), routing);
    var basis = new Precondition(Long.toString(now.version()), false, "tester");
    assertThat(settings.replace(MUSEUM, decided, basis).value().routing()).isEqualTo(routing);
  }

  @Test
  void notesExamplesThatDoNotLeadToTheirOwnDestination() {
    var cafe =
        add(
            "Café",
            "Coffee, cakes and lunch",
            List.of("a table for lunch please", "school visits please", "can I talk to a person"),
            "+442079460030");
    learn();

    assertThat(card().misroutes())
        .containsExactlyInAnyOrder(
            new Misroute(cafe, "school visits please", other(schools, "School visits")),
            new Misroute(cafe, "can I talk to a person", other(frontDesk, "Front desk")));
  }

  private static Optional<Like> other(DestinationId id, String name) {
    return Optional.of(new Like(id, name));
  }

  @Test
  void findsANewDestinationByWordsBeforeItIsLearned() {
    learn();
    var shop = add("Museum shop", "Postcards, posters and catalogues", "+442079460021");

    var answer = resolve("do you sell postcards");

    assertThat(answer.get("destination").stringValue()).isEqualTo(shop.value());
  }

  @Test
  void neverChoosesADeletedDestination() {
    learn();
    editor.delete(MUSEUM, schools, Optional.empty(), new Precondition("1", true, "tester"));

    var answer = resolve(CLASS_TRIP);

    assertThat(answer.get("destination").stringValue()).isNotEqualTo(schools.value());
  }

  @Test
  void learnsAgainOnlyAfterAChange() {
    learn();
    var before = cardLabel();
    learn();
    assertThat(cardLabel()).isEqualTo(before);

    var _ = add("Lost property", "Things that visitors have left behind", "+442079460022");
    learn();

    assertThat(cardLabel()).isNotEqualTo(before);
    assertThat(items("index-part#")).allMatch(sk -> sk.contains(cardLabel()));
  }

  @Test
  void refusesAnotherModelsIndexAndLearnsAgainAfterDeployment() {
    learn();
    var versions = card().coverage().versions();
    var indexes = new Indexes(dynamo.database(), environment);
    var index = ofAnotherModel(indexes.index(MUSEUM, card()).orElseThrow());
    var vectors = ofAnotherModel(indexes.vectors(MUSEUM, card()).orElseThrow());
    indexes.put(
        MUSEUM, new Coverage("another model", versions), List.of(), List.of(), index, vectors);
    assertThat(resolve(CLASS_TRIP).get("understood_by").stringValue()).isEqualTo("words");

    learn(List.of());

    assertThat(card().coverage()).isEqualTo(new Coverage(Index.MADE_BY, versions));
    assertThat(indexes.index(MUSEUM, card()).orElseThrow()).isNotEqualTo(index);
    assertThat(indexes.vectors(MUSEUM, card()).orElseThrow()).isNotEqualTo(vectors);
    assertThat(resolve(CLASS_TRIP).get("understood_by").stringValue()).isEqualTo("meaning");
  }

  /// Stored bytes begin with the model's name, after two bytes for its length.
  private static byte[] ofAnotherModel(byte[] stored) {
    var changed = stored.clone();
    changed[2]++;
    return changed;
  }

  @Test
  void understandsByWordsWhenTheModelCannotBeLoaded() {
    learn();
    api = new ApiClient(new RoutingHandler(environment("/nowhere"), Clock.systemUTC()));

    assertThat(resolve("school visits please").get("understood_by").stringValue())
        .isEqualTo("words");
  }

  /// Here the table of indexes does not answer. A model that does not answer is given up on at the
  /// same place.
  @Test
  void understandsByWordsWhenMeaningIsLate() {
    learn();
    var clients = new CrtClients(environment);
    var projects = new Projects(new Destinations(clients.database(), environment));
    var museum = projects.of(MUSEUM);
    try (var model = Models.require(environment);
        var log = new HeardLog("io.callhandoffs")) {
      var indexes = new Indexes(clients.database(), environment);
      var understander = new Understander(new Meanings(Optional.of(model), indexes));
      dynamo.stall();

      var late = understander.understand(museum, "school visits please");
      dynamo.start();
      var inTime = understander.understand(museum, CLASS_TRIP);

      assertThat(late.ranking().by()).isEqualTo(By.WORDS);
      assertThat(log.lines())
          .filteredOn(line -> line.contains("\"UnderstoodByWords\":1"))
          .hasSize(1);
      assertThat(Routes.of(late))
          .isInstanceOfSatisfying(
              Found.class, found -> assertThat(found.destination()).isEqualTo(schools));
      assertThat(inTime.ranking().by()).isEqualTo(By.MEANING);
    }
  }

  /// By words, an unknown request is asked again. By meaning, it fits nothing and goes to the
  /// default.
  @Test
  void asksAgainByWordsAndRingsTheDefaultByMeaningWhenNothingFits() {
    var unknown = resolve("my spaceship needs new dilithium");
    learn();
    var stranger = resolve("my spaceship needs new dilithium");

    assertThat(unknown.get("how").stringValue()).isEqualTo("none");
    assertThat(unknown.get("destination").isNull()).isTrue();
    assertThat(unknown.get("twiml").stringValue()).contains("<Gather");
    assertThat(stranger.get("how").stringValue()).isEqualTo("default");
    assertThat(stranger.get("destination").stringValue()).isEqualTo(frontDesk.value());
  }

  @Test
  void resolvesADestinationByName() {
    var answer = post("{\"destination\": \"school VISITS\"}");

    assertThat(answer.get("how").stringValue()).isEqualTo("explicit");
    assertThat(answer.get("rings").get(0).get("result").stringValue()).isEqualTo("rings");
  }

  @Test
  void resolvesAReasonAsWords() {
    assertThat(post("{\"reason\": \"school_visits\"}").get("destination").stringValue())
        .isEqualTo(schools.value());
  }

  @Test
  void resolvesToTheDefaultWithoutARequest() {
    var answer = post("{}");

    assertThat(answer.get("how").stringValue()).isEqualTo("default");
    assertThat(answer.get("destination").stringValue()).isEqualTo(frontDesk.value());
  }

  @Test
  void refusesInvalidRequests() {
    assertThat(api.post(RESOLVE, "{\"destination\": \"Nowhere\"}").getStatusCode()).isEqualTo(422);
    assertThat(api.post(RESOLVE, "{\"at\": \"tomorrow\"}").getStatusCode()).isEqualTo(422);
    assertThat(api.post(RESOLVE, "{\"utterance\": \"a\", \"reason\": \"b\"}").getStatusCode())
        .isEqualTo(422);
  }

  @Test
  void answers403WithoutTheScope() {
    var stranger = api.as(Map.of("name", "x", "project", "bank", "scopes", "destinations:read"));

    assertThat(stranger.post(RESOLVE, "{}").getStatusCode()).isEqualTo(403);
  }

  @Test
  void warnsOfDestinationsThatMayBeConfused() {
    var groups = add("Group bookings", "Bringing a class or another group", "+442079460023");
    var vague = add("Office", "The office", "+442079460024");
    learn();

    assertThat(card().warnings())
        .extracting(Warning::destination, Warning::code, Warning::like)
        .containsExactlyInAnyOrder(
            tuple(schools, Code.READS_LIKE, Optional.of(new Like(groups, "Group bookings"))),
            tuple(groups, Code.READS_LIKE, Optional.of(new Like(schools, "School visits"))),
            tuple(vague, Code.SAYS_LITTLE, Optional.empty()));
  }

  private Environment environment(String model) {
    var variables = new HashMap<>(dynamo.environment());
    variables.putAll(secrets.environment());
    variables.put("TWILIO_SECRET", "signing");
    variables.put("RETENTION_DAYS", "90");
    variables.put("ROUTING_MODEL", model);
    return new Environment(variables);
  }

  private DestinationId add(String name, String description, String number) {
    return add(name, description, List.of(), number);
  }

  private DestinationId add(String name, String description, List<String> examples, String number) {
    var draft = purposed(draft(name, number), description, examples);
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }

  /// What Lambda does when the project's directory has changed.
  private void learn() {
    var change = new DynamodbStreamRecord();
    change.setEventID("1");
    change.setDynamodb(
        new StreamRecord()
            .withKeys(
                Map.of(
                    "project", new AttributeValue("museum"),
                    "sk", new AttributeValue("directory"))));
    learn(List.of(change));
  }

  private void learn(List<DynamodbStreamRecord> changes) {
    var event = new DynamodbEvent();
    event.setRecords(changes);
    var response = new IndexingHandler(environment).handleRequest(event, new LocalContext());
    assertThat(response.getBatchItemFailures()).isEmpty();
  }

  private JsonNode resolve(String utterance) {
    return post(JsonMapper.shared().writeValueAsString(Map.of("utterance", utterance)));
  }

  private JsonNode post(String json) {
    APIGatewayV2HTTPResponse response = api.post(RESOLVE, json);
    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.getBody());
  }

  private String cardLabel() {
    return card().label();
  }

  private IndexCard card() {
    return new Indexes(dynamo.database(), environment).card(MUSEUM).orElseThrow();
  }

  private List<String> items(String prefix) {
    return dynamo
        .client()
        .scan(scan -> scan.tableName(dynamo.table("DestinationsTable")))
        .items()
        .stream()
        .map(item -> Objects.requireNonNull(item.get("sk")).s())
        .filter(sk -> sk.startsWith(prefix))
        .toList();
  }
}
