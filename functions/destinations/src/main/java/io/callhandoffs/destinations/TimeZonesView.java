package io.callhandoffs.destinations;

import io.callhandoffs.hours.TimeZones;
import io.callhandoffs.hours.Zone;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/// The time zones that opening hours can have.
///
/// @param release of IANA's database, which decides what their clocks show
record TimeZonesView(String release, List<ZoneView> timeZones) {

  /// @param offset from UTC at this moment: `-07:00`
  record ZoneView(String id, String offset) {

    private static ZoneView of(String id, Instant now) {
      var offset = new Zone(id).offset(now);
      return new ZoneView(id, offset.equals(ZoneOffset.UTC) ? "+00:00" : offset.getId());
    }
  }

  static TimeZonesView of(Instant now) {
    return new TimeZonesView(
        TimeZones.release(), TimeZones.ids().stream().map(id -> ZoneView.of(id, now)).toList());
  }
}
