package io.callhandoffs.handoffs;

import static io.callhandoffs.fixture.DestinationFixture.draft;
import static io.callhandoffs.fixture.DestinationFixture.purposed;
import static io.callhandoffs.handoffs.Api.HANDOFFS;
import static io.callhandoffs.handoffs.Api.json;
import static io.callhandoffs.handoffs.Sample.MUSEUM;
import static io.callhandoffs.handoffs.Sample.begun;
import static io.callhandoffs.handoffs.Sample.id;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.callhandoffs.access.Scope;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.destination.DestinationId;
import io.callhandoffs.destination.Examples;
import io.callhandoffs.handoff.HandoffContext;
import io.callhandoffs.handoff.Heard;
import io.callhandoffs.handoff.Wanted;
import io.callhandoffs.tables.destinations.DestinationEditor;
import io.callhandoffs.tables.destinations.Destinations;
import io.callhandoffs.testing.LocalDynamoDb;
import io.callhandoffs.testing.TestClock;
import io.callhandoffs.write.Precondition;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedbackTest {

  private static final String FEEDBACK = HANDOFFS + "/" + id(1) + "/feedback";
  private static final String CLASS_TRIP = "Can I bring  my class?";

  @RegisterExtension final LocalDynamoDb dynamo = new LocalDynamoDb();

  private final TestClock clock = new TestClock(Sample.NOON.plusSeconds(60));
  private Api api;
  private DestinationEditor editor;
  private Destinations destinations;
  private DestinationId schools;

  @BeforeEach
  void start() {
    api = Api.over(dynamo, clock);
    var environment = new Environment(dynamo.environment());
    editor = new DestinationEditor(dynamo.database(), environment, clock);
    destinations = new Destinations(dynamo.database(), environment);
    schools = destination("School visits", List.of("I teach a class"));
  }

  @Test
  void proposesTheCallersWordsAndTeachesThemOnceApproved() {
    said(1, CLASS_TRIP);

    var proposed = json(propose(schools, ", 'note': 'A teacher'"));
    assertThat(examples()).containsExactly("I teach a class");
    var approved = json(judge("{'approved': true}"));

    assertThat(proposed.path("feedback").path("state").asString()).isEqualTo("pending");
    assertThat(proposed.path("feedback").path("utterance").asString()).isEqualTo(CLASS_TRIP);
    assertThat(proposed.path("feedback").path("note").asString()).isEqualTo("A teacher");
    assertThat(proposed.path("feedback").path("by").asString()).isEqualTo("administrator");
    assertThat(approved.path("feedback").path("state").asString()).isEqualTo("approved");
    assertThat(approved.path("feedback").path("judged_by").asString()).isEqualTo("administrator");
    assertThat(approved.path("feedback").path("example").asString()).isEqualTo(CLASS_TRIP);
    assertThat(examples()).containsExactly("I teach a class", CLASS_TRIP);
    var revision = destinations.find(MUSEUM, schools).orElseThrow().destination().revision();
    assertThat(revision.version()).isEqualTo(2);
    assertThat(revision.updatedBy()).contains("administrator");
  }

  @Test
  void teachesNothingWhenItIsOnlyTried() {
    said(1, CLASS_TRIP);
    var proposal = proposal(schools, "");
    var tried = api.client().post(FEEDBACK + "?validate_only=true", proposal);
    assertThat(json(tried).path("feedback").path("state").asString()).isEqualTo("pending");
    assertThat(api.client().post(FEEDBACK, proposal).getStatusCode()).isEqualTo(200);
    var handoffs = dynamo.items("HandoffsTable");
    var destinationsBefore = dynamo.items("DestinationsTable");

    var judged = api.client().put(FEEDBACK + "?validate_only=true", "{\"approved\": true}");

    assertThat(json(judged).path("feedback").path("state").asString()).isEqualTo("approved");
    assertThat(dynamo.items("HandoffsTable")).isEqualTo(handoffs);
    assertThat(dynamo.items("DestinationsTable")).isEqualTo(destinationsBefore);
  }

  @Test
  void changesNothingWhenSentTwice() {
    said(1, CLASS_TRIP);
    assertThat(propose(schools, "").getHeaders()).containsEntry("etag", "\"2\"");
    assertThat(propose(schools, "").getHeaders()).containsEntry("etag", "\"2\"");
    assertThat(judge("{'approved': true}").getHeaders()).containsEntry("etag", "\"3\"");
    var directory = destinations.directory(MUSEUM);

    assertThat(judge("{'approved': true}").getHeaders()).containsEntry("etag", "\"3\"");

    assertThat(destinations.directory(MUSEUM)).isEqualTo(directory);
  }

  @Test
  void learnsNothingWhenTheExampleIsKnown() {
    said(1, "i TEACH  a class");
    var _ = propose(schools, "");
    var directory = destinations.directory(MUSEUM);

    assertThat(judge("{'approved': true}").getStatusCode()).isEqualTo(200);

    assertThat(examples()).containsExactly("I teach a class");
    assertThat(destinations.directory(MUSEUM)).isEqualTo(directory);
  }

  @Test
  void learnsNothingWhenRejected() {
    said(1, CLASS_TRIP);
    var _ = propose(schools, "");

    var rejected = json(judge("{'approved': false}"));

    assertThat(rejected.path("feedback").path("state").asString()).isEqualTo("rejected");
    assertThat(rejected.path("feedback").path("example").isNull()).isTrue();
    assertThat(examples()).containsExactly("I teach a class");
    assertThat(json(propose(schools, "")).path("feedback").path("state").asString())
        .isEqualTo("pending");
  }

  @Test
  void answers409OnceTheExampleWasLearned() {
    said(1, CLASS_TRIP);
    var _ = propose(schools, "");
    var _ = judge("{'approved': true}");

    assertThat(judge("{'approved': false}").getStatusCode()).isEqualTo(409);
    assertThat(propose(schools, ", 'note': 'No'").getStatusCode()).isEqualTo(409);
  }

  @Test
  void listsHandoffsByStateOfFeedback() {
    for (int number = 1; number <= 4; number++) {
      said(number, CLASS_TRIP);
    }
    for (int number = 1; number <= 3; number++) {
      var _ = api.client().post(HANDOFFS + "/" + id(number) + "/feedback", proposal(schools, ""));
    }
    var _ = judge("{'approved': true}");

    assertThat(ids("pending")).containsExactly(id(3).value(), id(2).value());
    assertThat(ids("approved")).containsExactly(id(1).value());
    assertThat(ids("rejected")).isEmpty();
    assertThat(api.client().get(HANDOFFS + "?feedback=late").getStatusCode()).isEqualTo(422);
  }

  @Test
  void prefersTheAssistantsQuotationAndSpeechToKeys() {
    var wanted =
        new Wanted(Wanted.Origin.API, Optional.empty(), Optional.of("thirty pupils"), "Asked for");
    api.write(begun(1, HandoffContext.of(wanted)));
    api.write(
        begun(2, HandoffContext.NONE)
            .withHeard(heard(1, "0"))
            .withHeard(heard(2, "a school trip")));

    assertThat(json(propose(schools, "")).path("feedback").path("utterance").asString())
        .isEqualTo("thirty pupils");
    assertThat(
            json(api.client().post(HANDOFFS + "/" + id(2) + "/feedback", proposal(schools, "")))
                .path("feedback")
                .path("utterance")
                .asString())
        .isEqualTo("a school trip");
  }

  @Test
  void answers409WhenTheCallerSaidNothing() {
    said(1, "0");

    var response = propose(schools, "");

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(json(response).path("detail").asString()).contains("said nothing");
    assertThat(judge("{'approved': true}").getStatusCode()).isEqualTo(404);
  }

  @Test
  void asksForOtherWordsWhenTheyContainANumber() {
    said(1, "I am on 020 7946 0958 and teach a class");
    var _ = propose(schools, "");

    var number = judge("{'approved': true}");
    var kept = judge("{'approved': true, 'example': 'I am a teacher'}");

    assertThat(number.getStatusCode()).isEqualTo(409);
    assertThat(json(number).path("detail").asString()).contains("telephone number", "`example`");
    assertThat(kept.getStatusCode()).as(kept.getBody()).isEqualTo(200);
    assertThat(examples()).containsExactly("I teach a class", "I am a teacher");
  }

  @Test
  void refusesWordsTooLongForAnExample() {
    said(1, "class ".repeat(40));
    var _ = propose(schools, "");

    var response = judge("{'approved': true}");

    assertThat(response.getStatusCode()).isEqualTo(409);
    assertThat(json(response).path("detail").asString()).contains("1 to 200 characters");
  }

  @Test
  void answers409WhenTheDestinationIsFullOrDeleted() {
    said(1, CLASS_TRIP);
    var full =
        destination(
            "Full", IntStream.range(0, Examples.MAX_COUNT).mapToObj(i -> "Example " + i).toList());
    var _ = propose(full, "");
    var noRoom = judge("{'approved': true}");
    editor.delete(MUSEUM, full, Optional.empty(), new Precondition("1", true, "tester"));
    var gone = judge("{'approved': true}");

    assertThat(noRoom.getStatusCode()).isEqualTo(409);
    assertThat(json(noRoom).path("detail").asString()).contains("no room for more");
    assertThat(gone.getStatusCode()).isEqualTo(409);
    assertThat(json(gone).path("detail").asString()).contains("not there any more");
  }

  @Test
  void masksNumbersForReadersWithoutTheScope() {
    said(1, "my number is 020 7946 0958");
    var _ = propose(schools, ", 'note': 'call 020 7946 0958'");
    var reader = api.as(MUSEUM, Scope.HANDOFFS_READ);

    for (var url : List.of(HANDOFFS + "/" + id(1), HANDOFFS + "?feedback=pending")) {
      assertThat(reader.get(url).getBody()).contains("…0958").doesNotContain("7946");
    }
  }

  @Test
  void requiresScopesForProposingAndApproving() {
    said(1, CLASS_TRIP);
    var writer = api.as(MUSEUM, Scope.HANDOFFS_READ, Scope.HANDOFFS_WRITE);
    var owner = api.as(MUSEUM, Scope.HANDOFFS_READ, Scope.DESTINATIONS_WRITE);

    assertThat(owner.post(FEEDBACK, proposal(schools, "")).getStatusCode()).isEqualTo(403);
    assertThat(writer.post(FEEDBACK, proposal(schools, "")).getStatusCode()).isEqualTo(200);
    assertThat(writer.put(FEEDBACK, "{\"approved\": true}").getStatusCode()).isEqualTo(403);
    assertThat(
            api.as(MUSEUM, Scope.DESTINATIONS_WRITE)
                .put(FEEDBACK, "{\"approved\": true}")
                .getStatusCode())
        .isEqualTo(403);
    assertThat(owner.put(FEEDBACK, "{\"approved\": true}").getStatusCode()).isEqualTo(200);
  }

  @Test
  void answers412WhenTheETagIsNotCurrent() {
    said(1, CLASS_TRIP);
    var _ = propose(schools, "");

    var late = api.client().with("if-match", "\"1\"").put(FEEDBACK, "{\"approved\": true}");

    assertThat(late.getStatusCode()).isEqualTo(412);
    assertThat(examples()).containsExactly("I teach a class");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "POST | {} | should_have_been",
        "POST | {'should_have_been': 'Schools'} | should_have_been",
        "POST | {'should_have_been': 'dst_nowhere0000000000000', 'note': ''} | should_have_been;note",
        "POST | {'should_have_been': 7, 'mood': 'bad'} | should_have_been;mood",
        "PUT | {} | approved",
        "PUT | {'approved': 'yes'} | approved",
        "PUT | {'approved': false, 'example': 'x'} | example",
        "PUT | {'approved': true, 'example': ' '} | example",
        "PUT | {'approved': true, 'example': 'ring 020 7946 0958'} | example"
      })
  void namesTheWrongFields(String method, String body, String fields) {
    said(1, CLASS_TRIP);
    var _ = propose(schools, "");

    var response = api.client().send(method, FEEDBACK, body.replace('\'', '"'));

    assertThat(response.getStatusCode()).as(response.getBody()).isEqualTo(422);
    assertThat(json(response).get("errors"))
        .extracting(error -> error.get("field").stringValue())
        .containsExactlyInAnyOrder(fields.split(";"));
  }

  @Test
  void answers404ForAnUnknownHandoffOrAnotherProjects() {
    said(1, CLASS_TRIP);
    var bank = FEEDBACK.replace("museum", "bank");

    assertThat(api.client().put(bank, "{\"approved\": true}").getStatusCode()).isEqualTo(404);
    assertThat(
            api.client()
                .post(HANDOFFS + "/" + id(2) + "/feedback", proposal(schools, ""))
                .getStatusCode())
        .isEqualTo(404);
  }

  private void said(int number, String words) {
    api.write(begun(number, HandoffContext.NONE).withHeard(heard(1, words)));
  }

  private static Heard heard(int turn, String words) {
    return new Heard(turn, words, "Nothing fits", List.of(), Sample.NOON);
  }

  private APIGatewayV2HTTPResponse propose(DestinationId destination, String more) {
    return api.client().post(FEEDBACK, proposal(destination, more));
  }

  private static String proposal(DestinationId destination, String more) {
    return "{'should_have_been': '%s'%s}".formatted(destination, more).replace('\'', '"');
  }

  private APIGatewayV2HTTPResponse judge(String body) {
    return api.client().put(FEEDBACK, body.replace('\'', '"'));
  }

  private List<String> ids(String state) {
    return json(api.client().get(HANDOFFS + "?feedback=" + state))
        .path("handoffs")
        .valueStream()
        .map(handoff -> handoff.path("id").asString())
        .toList();
  }

  private List<String> examples() {
    return destinations
        .find(MUSEUM, schools)
        .orElseThrow()
        .destination()
        .purpose()
        .examples()
        .sentences();
  }

  private DestinationId destination(String name, List<String> examples) {
    var draft = purposed(draft(name, "+442079460018"), "Whatever " + name + " does", examples);
    return editor.create(MUSEUM, draft, Optional.empty(), "tester").destination().id();
  }
}
