package io.callhandoffs.publishing;

import io.callhandoffs.project.NoticeKind;

/// An event that people are told of as well, because it needs one of them.
///
/// @param subject of the mail, after the project's name: "a caller left a message"
/// @param next what to do now, in a sentence
/// @param page where to do it
public record Notice(Event event, NoticeKind kind, String subject, String next, Page page) {

  /// A place in the console, and the one in the API that shows the same.
  ///
  /// @param inConsole such as `handoffs/hnd_…`
  /// @param inApi the path after the project's, such as `/handoffs/hnd_…`
  public record Page(String inConsole, String inApi) {

    public static Page handoff(String id) {
      return new Page("handoffs/" + id, "/handoffs/" + id);
    }

    public static Page destination(String id) {
      return new Page("destinations/" + id, "/destinations/" + id);
    }

    /// The settings, and what of them the API has at `path`.
    public static Page settings(String path) {
      return new Page("settings", path);
    }
  }
}
