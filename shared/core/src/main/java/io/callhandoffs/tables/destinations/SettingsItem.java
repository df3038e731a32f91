package io.callhandoffs.tables.destinations;

import io.callhandoffs.project.Checks;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.ProjectSettings.Speech;
import io.callhandoffs.project.Region;
import io.callhandoffs.project.Routing;
import io.callhandoffs.project.Switchboard;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import io.callhandoffs.telephone.NumberFacts;
import io.callhandoffs.telephone.NumberKind;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.write.Versioned;

/// [ProjectSettings] as the table has them.
final class SettingsItem {

  private static final String KEY = "project";

  private SettingsItem() {}

  static Versioned<ProjectSettings> find(ProjectTable table, ProjectId project) {
    return table
        .find(project, KEY)
        .map(SettingsItem::read)
        .orElse(Versioned.byDefault(ProjectSettings.DEFAULT));
  }

  static Item write(ProjectId project, Versioned<ProjectSettings> versioned) {
    var settings = versioned.value();
    var item =
        Items.item(project, KEY)
            .put("default_region", settings.defaultRegion().map(Region::code))
            .putItem("switchboard", settings.switchboard().map(SettingsItem::write))
            .put("last_resort", write(settings.lastResort()))
            .put("routing", write(settings.routing()))
            .put("checks", ChecksItem.write(settings.checks()))
            .putStrings("notify", NoticesItem.write(settings.notices()));
    return Items.putRevision(
        ProgramItems.write(write(item, settings.speech()), settings.programs()), versioned);
  }

  private static Item write(Item item, Speech speech) {
    return item.put("greeting", speech.greeting().text())
        .put("language", speech.language().tag())
        .put("voice", speech.voice().map(Voice::name));
  }

  static Versioned<ProjectSettings> read(Attributes item) {
    return Items.versioned(
        item,
        new ProjectSettings(
            item.find("default_region").map(Region::new),
            item.findMap("switchboard").map(SettingsItem::switchboard),
            speech(item),
            item.findMap("last_resort")
                .map(SettingsItem::lastResort)
                .orElse(ProjectSettings.DEFAULT_LAST_RESORT),
            ProgramItems.read(item),
            item.findMap("routing").map(SettingsItem::routing).orElse(Routing.DEFAULT),
            item.findMap("checks").map(ChecksItem::read).orElse(Checks.DEFAULT),
            NoticesItem.read(item)));
  }

  private static Speech speech(Attributes item) {
    return new Speech(
        item.find("greeting").map(Announcement::new).orElse(Speech.DEFAULT.greeting()),
        item.find("language").map(Language::new).orElse(Speech.DEFAULT.language()),
        item.find("voice").map(Voice::new));
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
        .putNumber("fits", routing.fits().map(Probability::value))
        .putNumber("sure", routing.sure().map(Probability::value));
  }

  private static Routing routing(Attributes item) {
    return new Routing(
        item.findDouble("fits").map(Probability::new),
        item.findDouble("sure").map(Probability::new));
  }
}
