package io.callhandoffs.destinations;

import io.callhandoffs.api.Fields;
import io.callhandoffs.api.Shape;
import io.callhandoffs.phonenumbers.PhoneNumbers;
import io.callhandoffs.project.HandoffApi;
import io.callhandoffs.project.Project;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.project.Region;
import io.callhandoffs.speech.Announcement;
import io.callhandoffs.speech.Language;
import io.callhandoffs.speech.Voice;
import java.util.Optional;

/// A project's settings as a client sends them. Nothing in them is trusted yet.
final class ProjectForm {

  private ProjectForm() {}

  static Project settings(Fields fields, ProjectId id, PhoneNumbers numbers) {
    fields.ignore("id", "version", "updated_at");
    var region = fields.optional("default_region", Shape.TEXT, Region::new);
    var switchboard =
        fields.optional("switchboard", Shape.TEXT, typed -> numbers.switchboard(typed, region));
    var greeting = fields.optional("greeting", Shape.TEXT, Announcement::new);
    var language = fields.optional("language", Shape.TEXT, Language::new);
    var voice = fields.optional("voice", Shape.TEXT, Voice::new);
    fields.rejectIfInvalid();
    return new Project(
        id,
        region,
        switchboard,
        greeting.orElse(Project.DEFAULT_GREETING),
        language.orElse(Language.ENGLISH),
        voice,
        Project.DEFAULT_LAST_RESORT,
        Optional.empty(),
        HandoffApi.CLOSED,
        Optional.empty(),
        0,
        Optional.empty());
  }
}
