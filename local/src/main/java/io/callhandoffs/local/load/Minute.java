package io.callhandoffs.local.load;

/// One minute of a soak.
///
/// @param calls how many were over by then, since the beginning
/// @param p95 milliseconds that 95 of 100 webhooks of this minute took at most
/// @param faults how many requests failed in this minute
record Minute(int number, long calls, int p95, Vitals vitals, int faults) {

  static final String HEADING =
      "| minute | calls | p95 ms | heap kB | resident kB | threads | handles | faults |\n"
          + "|---|---|---|---|---|---|---|---|";

  String line() {
    return "| %d | %d | %d | %d | %d | %d | %d | %d |"
        .formatted(
            number,
            calls,
            p95,
            vitals.heapKilobytes(),
            vitals.residentKilobytes(),
            vitals.threads(),
            vitals.handles(),
            faults);
  }
}
