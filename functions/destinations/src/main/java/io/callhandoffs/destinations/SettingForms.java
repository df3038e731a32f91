package io.callhandoffs.destinations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.Assistant.Protocol;
import io.callhandoffs.project.EventWebhook;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.LastResort;
import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.project.Probability;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.Routing;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.text.EnumNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The parts of a project's settings as a client sends them. A part that is wrong is noted, and
/// read as the default.
final class SettingForms {

  private SettingForms() {}

  static LastResort lastResort(Fields project) {
    return project
        .object("last_resort")
        .flatMap(fields -> {
          var text = fields.optional("text", JsonType.TEXT, Announcement::new);
          return fields.required("type", JsonType.TEXT, type -> lastResort(type, text));
        })
        .orElse(ProjectSettings.DEFAULT_LAST_RESORT);
  }

  private static LastResort lastResort(String type, Optional<Announcement> text) {
    return switch (type) {
      case "voicemail" -> new LastResort.Voicemail();
      case "callback" -> new LastResort.Callback();
      case "message" -> new LastResort.Message(text);
      default -> throw new IllegalArgumentException("must be voicemail, callback or message");
    };
  }

  /// What people are told of; everything if nothing is said, nothing if the list is empty.
  static Set<NoticeKind> notices(Fields project) {
    return project
        .optional("notify", JsonType.TEXTS, SettingForms::kinds)
        .orElse(ProjectSettings.DEFAULT.notices());
  }

  private static Set<NoticeKind> kinds(List<String> words) {
    return words.stream()
        .map(word -> EnumNames.constant(NoticeKind.class, word))
        .collect(toUnmodifiableSet());
  }

  static Optional<Assistant> assistant(Fields project) {
    return project
        .object("assistant")
        .flatMap(fields -> {
          var url = fields.required("url", JsonType.TEXT, Assistant::url);
          var protocol = fields.optional("protocol", JsonType.TEXT, SettingForms::protocol);
          var greeting = fields.optional("greeting", JsonType.TEXT, Announcement::new);
          var returns = fields.optional("return_on_failure", JsonType.FLAG, flag -> flag);
          return url.map(address ->
              new Assistant(
                  address,
                  protocol.orElse(Protocol.CONVERSATION_RELAY),
                  greeting,
                  returns.orElse(false)));
        });
  }

  private static Protocol protocol(String text) {
    return switch (text) {
      case "conversation_relay" -> Protocol.CONVERSATION_RELAY;
      case "media_stream" -> Protocol.MEDIA_STREAM;
      default -> throw new IllegalArgumentException("must be conversation_relay or media_stream");
    };
  }

  static HandoffApi handoffApi(Fields project) {
    return project
        .object("handoff_api")
        .flatMap(fields -> {
          var keys = fields.optional("state_keys", JsonType.TEXTS, list -> list);
          var aliases = fields.optional("aliases", JsonType.TEXT_MAP, map -> map);
          var sharedId = fields.optional("shared_id_state_key", JsonType.TEXT, key -> key);
          var calls = fields.optional("account_calls", JsonType.FLAG, flag -> flag).orElse(false);
          return project.attempt(
              "handoff_api",
              () ->
                  new HandoffApi(
                      keys.orElse(List.of()), aliases.orElse(Map.of()), sharedId, calls));
        })
        .orElse(HandoffApi.CLOSED);
  }

  static Routing routing(Fields project) {
    return project
        .object("routing")
        .map(fields ->
            new Routing(
                fields.optional("fits", JsonType.NUMBER, Probability::new),
                fields.optional("sure", JsonType.NUMBER, Probability::new)))
        .orElse(Routing.DEFAULT);
  }

  /// A webhook keeps its secret until that is set to null, which makes a new one.
  static Optional<EventWebhook> eventWebhook(
      Fields project, Optional<EventWebhook> old, boolean here) {
    return project
        .object("event_webhook")
        .flatMap(fields -> {
          fields.ignore("failing_since", "last_error", "disabled_at");
          var secret = fields.optional("secret", JsonType.TEXT, text -> known(text, old));
          return fields
              .required("url", JsonType.TEXT, here ? EventWebhook::urlHere : EventWebhook::url)
              .map(url -> new EventWebhook(url, secret.orElseGet(EventWebhook::newSecret)));
        });
  }

  private static String known(String secret, Optional<EventWebhook> old) {
    if (old.filter(webhook -> webhook.secret().equals(secret)).isEmpty()) {
      throw new IllegalArgumentException("is made by us; set it to null for a new one");
    }
    return secret;
  }
}
