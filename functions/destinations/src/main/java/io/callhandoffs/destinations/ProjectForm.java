package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.Shape;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.Region;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import java.util.Optional;

/// A project's settings as a client sends them. Nothing in them is trusted yet.
///
/// @param webhooksHere whether webhooks may be on the machine that sends to them
record ProjectForm(PhoneNumbers numbers, boolean webhooksHere) {

  /// What its sender has decided, in the place of `old`.
  Project settings(Fields fields, Project old) {
    fields.ignore("id", "version", "updated_at");
    var region = fields.optional("default_region", Shape.TEXT, Region::new);
    var switchboard =
        fields.optional("switchboard", Shape.TEXT, typed -> numbers.switchboard(typed, region));
    var greeting = fields.optional("greeting", Shape.TEXT, Announcement::new);
    var language = fields.optional("language", Shape.TEXT, Language::new);
    var voice = fields.optional("voice", Shape.TEXT, Voice::new);
    var lastResort = SettingForms.lastResort(fields);
    var assistant = SettingForms.assistant(fields);
    var handoffApi = SettingForms.handoffApi(fields);
    var eventWebhook = SettingForms.eventWebhook(fields, old.eventWebhook(), webhooksHere);
    var routing = SettingForms.routing(fields);
    fields.rejectIfInvalid();
    return new Project(
        old.id(),
        region,
        switchboard,
        greeting.orElse(Project.DEFAULT_GREETING),
        language.orElse(Language.ENGLISH),
        voice,
        lastResort,
        assistant,
        handoffApi,
        eventWebhook,
        routing,
        old.version(),
        Optional.empty());
  }
}
