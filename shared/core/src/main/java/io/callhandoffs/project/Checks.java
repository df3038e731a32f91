package io.callhandoffs.project;

import io.callhandoffs.hours.Hours;
import io.callhandoffs.hours.Interval;
import io.callhandoffs.hours.Zone;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a project's destinations are checked.
///
/// @param every how long after one check the next begins; empty: only when somebody asks
/// @param dial whether their lines are called
/// @param quietHours when no line is called, whatever else; required where lines are called
/// @param dailyCap how many calls to lines begin within any 24 hours, at most
public record Checks(
    Optional<Duration> every, Dial dial, Optional<QuietHours> quietHours, int dailyCap) {

  /// Whether and how the line of a destination is called.
  public enum Dial {
    NEVER,
    /// Hangs up as soon as it rings. Nobody is disturbed for more than a ring, and nobody proves
    /// that a human is there.
    RING,
    /// Asks who answers to press 1.
    ANSWER
  }

  /// A part of every day in which nobody is to be called.
  public record QuietHours(Zone zone, Interval interval) {

    public boolean contain(Instant at) {
      var daily = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
      for (var day : DayOfWeek.values()) {
        daily.put(day, List.of(interval));
      }
      return new Hours(zone, daily, Map.of()).isOpen(at);
    }
  }

  /// Destinations change rarely, and a check of what was decided costs next to nothing.
  public static final Duration USUALLY = Duration.ofHours(1);

  /// Schedules run this often.
  public static final Duration SHORTEST = Duration.ofMinutes(5);

  public static final Duration LONGEST = Duration.ofDays(7);

  private static final int USUAL_CAP = 20;

  /// Each costs money, and somebody's attention.
  public static final int HIGHEST_CAP = 1000;

  /// The checks of a project whose owner has decided nothing: nobody is called.
  public static final Checks DEFAULT =
      new Checks(Optional.of(USUALLY), Dial.NEVER, Optional.empty(), USUAL_CAP);

  public Checks {
    var _ = every.map(Checks::interval);
    var _ = cap(dailyCap);
    if (dial != Dial.NEVER && quietHours.isEmpty()) {
      throw new IllegalArgumentException(
          "must be given where lines are called: somebody may be asleep");
    }
  }

  /// Accepts what may lie between two checks.
  public static Duration interval(Duration time) {
    if (time.compareTo(SHORTEST) < 0 || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "must be from " + SHORTEST.toMinutes() + " to " + LONGEST.toMinutes());
    }
    return time;
  }

  /// Accepts a number of calls that may be made within a day.
  public static int cap(int calls) {
    if (calls < 0 || calls > HIGHEST_CAP) {
      throw new IllegalArgumentException("must be from 0 to " + HIGHEST_CAP);
    }
    return calls;
  }

  /// Whether lines are called at all.
  public boolean dials() {
    return dial != Dial.NEVER;
  }

  /// Whether a line may be called at this time.
  public boolean mayDial(Instant at) {
    return dials() && quietHours.filter(quiet -> quiet.contain(at)).isEmpty();
  }
}
