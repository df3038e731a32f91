package io.callhandoffs.tables.destinations;

import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.ProjectSettings.Programs;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.store.Item;
import java.net.URI;

/// A project's settings about other programs, as the table has them.
final class ProgramItems {

  private ProgramItems() {}

  /// Adds the attributes of programs to a project's item.
  static Item write(Item settings, Programs programs) {
    return settings
        .putItem("assistant", programs.assistant().map(ProgramItems::write))
        .put("handoff_api", write(programs.handoffApi()))
        .putItem("event_webhook", programs.eventWebhook().map(ProgramItems::write));
  }

  static Programs read(Attributes settings) {
    return new Programs(
        settings.findMap("assistant").map(ProgramItems::assistant),
        settings.findMap("handoff_api").map(ProgramItems::handoffApi).orElse(HandoffApi.CLOSED),
        settings.findMap("event_webhook").map(ProgramItems::eventWebhook));
  }

  private static Item write(Assistant assistant) {
    return Item.empty()
        .put("url", assistant.url().toString())
        .put("protocol", assistant.protocol())
        .put("greeting", assistant.greeting().map(Announcement::text))
        .put("return_on_failure", assistant.returnOnFailure());
  }

  private static Assistant assistant(Attributes item) {
    return new Assistant(
        Assistant.url(item.requireString("url")),
        item.constant("protocol", Assistant.Protocol.CONVERSATION_RELAY),
        item.find("greeting").map(Announcement::new),
        item.flag("return_on_failure", false));
  }

  private static Item write(HandoffApi api) {
    return Item.empty()
        .putStrings("state_keys", api.stateKeys())
        .putStrings("aliases", api.aliases())
        .put("shared_id_state_key", api.sharedIdStateKey())
        .put("account_calls", api.accountCalls());
  }

  private static HandoffApi handoffApi(Attributes item) {
    return new HandoffApi(
        item.strings("state_keys"),
        item.stringMap("aliases"),
        item.find("shared_id_state_key"),
        item.flag("account_calls", false));
  }

  private static Item write(EventWebhook webhook) {
    return Item.empty().put("url", webhook.url().toString()).put("secret", webhook.secret());
  }

  private static EventWebhook eventWebhook(Attributes item) {
    return new EventWebhook(URI.create(item.requireString("url")), item.requireString("secret"));
  }
}
