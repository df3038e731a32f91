package io.callhandoffs.destination;

import io.callhandoffs.aws.Attributes;
import io.callhandoffs.aws.Item;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.speech.Announcement;
import java.net.URI;

/// A project's settings about other programs, as the table has them.
final class ProgramItems {

  private ProgramItems() {}

  static Item write(Assistant assistant) {
    return Item.empty()
        .put("url", assistant.url().toString())
        .put("protocol", assistant.protocol())
        .put("greeting", assistant.greeting().map(Announcement::text))
        .put("return_on_failure", assistant.returnOnFailure());
  }

  static Assistant assistant(Attributes item) {
    return new Assistant(
        Assistant.url(item.requireString("url")),
        item.constant("protocol", Assistant.Protocol.CONVERSATION_RELAY),
        item.find("greeting").map(Announcement::new),
        item.flag("return_on_failure", false));
  }

  static Item write(HandoffApi api) {
    return Item.empty()
        .putStrings("state_keys", api.stateKeys())
        .putStrings("aliases", api.aliases())
        .put("shared_id_state_key", api.sharedIdStateKey());
  }

  static HandoffApi handoffApi(Attributes item) {
    return new HandoffApi(
        item.strings("state_keys"), item.stringMap("aliases"), item.find("shared_id_state_key"));
  }

  static Item write(EventWebhook webhook) {
    return Item.empty().put("url", webhook.url().toString()).put("secret", webhook.secret());
  }

  static EventWebhook eventWebhook(Attributes item) {
    return new EventWebhook(URI.create(item.requireString("url")), item.requireString("secret"));
  }
}
