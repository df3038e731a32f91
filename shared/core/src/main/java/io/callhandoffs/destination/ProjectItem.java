package io.callhandoffs.destination;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.Likelihood;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Routing;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;

/// A [Project]'s settings as the table has them.
final class ProjectItem {

  private static final String KEY = "project";

  private ProjectItem() {}

  static Project find(ProjectTable table, ProjectId id) {
    return table.find(id, KEY).map(item -> read(id, item)).orElse(Project.unconfigured(id));
  }

  static Item write(Project project) {
    return Items.item(project.id(), KEY)
        .put("default_region", project.defaultRegion().map(Region::code))
        .putItem("switchboard", project.switchboard().map(ProjectItem::write))
        .put("greeting", project.greeting().text())
        .put("language", project.language().tag())
        .put("voice", project.voice().map(Voice::name))
        .put("last_resort", write(project.lastResort()))
        .putItem("assistant", project.assistant().map(ProgramItems::write))
        .put("handoff_api", ProgramItems.write(project.handoffApi()))
        .putItem("event_webhook", project.eventWebhook().map(ProgramItems::write))
        .put("routing", write(project.routing()))
        .put("version", project.version())
        .putTime("updated_at", project.updatedAt());
  }

  static Project read(ProjectId id, Attributes item) {
    return new Project(
        id,
        item.find("default_region").map(Region::new),
        item.findMap("switchboard").map(ProjectItem::switchboard),
        item.find("greeting").map(Announcement::new).orElse(Project.DEFAULT_GREETING),
        item.find("language").map(Language::new).orElse(Language.ENGLISH),
        item.find("voice").map(Voice::new),
        item.findMap("last_resort")
            .map(ProjectItem::lastResort)
            .orElse(Project.DEFAULT_LAST_RESORT),
        item.findMap("assistant").map(ProgramItems::assistant),
        item.findMap("handoff_api").map(ProgramItems::handoffApi).orElse(HandoffApi.CLOSED),
        item.findMap("event_webhook").map(ProgramItems::eventWebhook),
        item.findMap("routing").map(ProjectItem::routing).orElse(Routing.USUAL),
        item.requireLong("version"),
        item.findTime("updated_at"));
  }

  private static Item write(Switchboard switchboard) {
    return switch (switchboard) {
      case Switchboard.Phone(var number, var facts) ->
          Item.empty()
              .put("number", number.e164())
              .put("region", facts.region())
              .put("kind", facts.kind());
      case Switchboard.SipDomain(var host) -> Item.empty().put("domain", host);
    };
  }

  private static Switchboard switchboard(Attributes item) {
    return item.find("domain")
        .<Switchboard>map(Switchboard.SipDomain::new)
        .orElseGet(() ->
            new Switchboard.Phone(
                new PhoneNumber(item.requireString("number")),
                new NumberFacts(
                    item.requireString("region"), item.requireConstant("kind", NumberKind.class))));
  }

  private static Item write(LastResort lastResort) {
    return switch (lastResort) {
      case LastResort.Voicemail() -> Item.empty().put("do", "voicemail");
      case LastResort.Callback() -> Item.empty().put("do", "callback");
      case LastResort.Message(var text) ->
          Item.empty().put("do", "message").put("text", text.map(Announcement::text));
    };
  }

  private static LastResort lastResort(Attributes item) {
    return switch (item.requireString("do")) {
      case "voicemail" -> new LastResort.Voicemail();
      case "callback" -> new LastResort.Callback();
      default -> new LastResort.Message(item.find("text").map(Announcement::new));
    };
  }

  private static Item write(Routing routing) {
    return Item.empty()
        .putNumber("fits", routing.fits().map(Likelihood::value))
        .putNumber("sure", routing.sure().map(Likelihood::value));
  }

  private static Routing routing(Attributes item) {
    return new Routing(
        item.findDouble("fits").map(Likelihood::new), item.findDouble("sure").map(Likelihood::new));
  }
}
