package io.callhandoffs.twilio;

import io.callhandoffs.call.Step.Assist;
import io.callhandoffs.handoff.Handoff;
import io.callhandoffs.project.Assistant;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.text.EnumNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes `<Connect>`: the project's assistant talks to the caller.
record ConnectTwiMl(ProjectSettings settings, Handoff handoff, Webhooks webhooks) {

  /// The verb, if the project has an assistant.
  Optional<Element> of(Assist assist) {
    return settings
        .programs()
        .assistant()
        .map(assistant ->
            new Element("Connect")
                .with("action", webhooks.sessionEnded(assist.ordinal()))
                .with("method", "POST")
                .child(
                    session(assistant, assist.failed())
                        .children(assist.failed() ? outcome() : List.of())));
  }

  /// An assistant that gets a caller back does not greet them again.
  private Element session(Assistant assistant, boolean failed) {
    return switch (assistant.protocol()) {
      case CONVERSATION_RELAY ->
          new Element("ConversationRelay")
              .with("url", assistant.url().toString())
              .with(
                  "welcomeGreeting",
                  assistant.greeting().filter(_ -> !failed).map(Announcement::text))
              .with("language", settings.speech().language().tag());
      case MEDIA_STREAM -> new Element("Stream").with("url", assistant.url().toString());
    };
  }

  /// What an assistant that gets a caller back can say about it.
  private List<Element> outcome() {
    var outcome = new ArrayList<Element>();
    outcome.add(parameter("handoff_id", handoff.id().value()));
    outcome.add(parameter("handoff_state", EnumNames.of(handoff.state())));
    var progress = handoff.progress();
    progress
        .foremost()
        .ifPresent(last -> {
          outcome.add(parameter("handoff_destination", last.chosen().name().value()));
          handoff
              .outcome(last)
              .ifPresent(how -> outcome.add(parameter("handoff_outcome", EnumNames.of(how))));
        });
    return outcome;
  }

  private static Element parameter(String name, String value) {
    return new Element("Parameter").with("name", name).with("value", value);
  }
}
