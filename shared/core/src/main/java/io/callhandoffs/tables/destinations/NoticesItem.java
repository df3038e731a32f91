package io.callhandoffs.tables.destinations;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.callhandoffs.project.NoticeKind;
import io.callhandoffs.store.Attributes;
import io.callhandoffs.text.EnumNames;
import java.util.List;
import java.util.Set;

/// What people are told of, as a project's item has it.
final class NoticesItem {

  private NoticesItem() {}

  static List<String> write(Set<NoticeKind> notices) {
    return notices.stream().map(EnumNames::of).sorted().toList();
  }

  static Set<NoticeKind> read(Attributes settings) {
    return settings.names().contains("notify")
        ? settings.strings("notify").stream()
            .map(word -> EnumNames.constant(NoticeKind.class, word))
            .collect(toUnmodifiableSet())
        : beforeThereWasAChoice(settings);
  }

  /// Settings that were stored when only the health of destinations was told have a switch for it
  /// among the checks.
  private static Set<NoticeKind> beforeThereWasAChoice(Attributes settings) {
    boolean tellsHealth =
        settings.findMap("checks").map(checks -> checks.flag("notify", true)).orElse(true);
    return NoticeKind.ALL.stream()
        .filter(kind -> tellsHealth || kind != NoticeKind.HEALTH)
        .collect(toUnmodifiableSet());
  }
}
