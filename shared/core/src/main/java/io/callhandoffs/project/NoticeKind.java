package io.callhandoffs.project;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What people are told of as it happens, by mail and through the project's webhook.
public enum NoticeKind {
  /// Something that callers need stops working, or works again.
  HEALTH,
  /// A caller has left a message.
  MESSAGES,
  /// A caller was promised a call back.
  CALLBACKS,
  /// Somebody has said where a call should have gone, and a person has to decide about it.
  FEEDBACK,
  /// A cap of the dialling policy turns callers away.
  CAPS,
  /// The project's webhook was disabled.
  WEBHOOK,
  /// All dialling was stopped, or is allowed again.
  DIALLING;

  /// What the people of a project are told of if its owner has decided nothing.
  public static final Set<NoticeKind> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(NoticeKind.class));
}
