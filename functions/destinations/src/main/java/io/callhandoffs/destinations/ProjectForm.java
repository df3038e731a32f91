package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.JsonType;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.ProjectSettings;
import io.callhandoffs.project.ProjectSettings.Programs;
import io.callhandoffs.project.ProjectSettings.Speech;
import io.callhandoffs.project.Region;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;

/// A project's settings as a client sends them. Nothing in them has been checked.
///
/// @param webhooksHere whether webhooks may be on the machine that sends to them
record ProjectForm(PhoneNumbers numbers, boolean webhooksHere) {

  /// @param old the settings that are to be replaced
  ProjectSettings settings(Fields fields, ProjectSettings old) {
    var region = fields.optional("default_region", JsonType.TEXT, Region::new);
    var switchboard =
        fields.optional("switchboard", JsonType.TEXT, typed -> numbers.switchboard(typed, region));
    var settings =
        new ProjectSettings(
            region,
            switchboard,
            speech(fields),
            SettingForms.lastResort(fields),
            programs(fields, old.programs()),
            SettingForms.routing(fields),
            ChecksForm.read(fields),
            SettingForms.notices(fields));
    fields.rejectIfInvalid();
    return settings;
  }

  private static Speech speech(Fields fields) {
    var usual = Speech.DEFAULT;
    return new Speech(
        fields.optional("greeting", JsonType.TEXT, Announcement::new).orElse(usual.greeting()),
        fields.optional("language", JsonType.TEXT, Language::new).orElse(usual.language()),
        fields.optional("voice", JsonType.TEXT, Voice::new));
  }

  private Programs programs(Fields fields, Programs old) {
    return new Programs(
        SettingForms.assistant(fields),
        SettingForms.handoffApi(fields),
        SettingForms.eventWebhook(fields, old.eventWebhook(), webhooksHere));
  }
}
