package io.callhandoffs.bench;

/// What is compared, and how much of bundled Node's is the goal.
enum Figure {
  COLD("start to first right answer, wall", "ms", "≤ 1.0"),
  COLD_CPU("start to first right answer, CPU", "ms", "≤ 1.0"),
  FIRST("first answer, the call comes with the start", "ms", "≤ 1.0"),
  LATE("first answer, the call comes a second later", "ms", "–"),
  P50("warm call, p50", "ms", "≤ 0.4"),
  P99("warm call, p99", "ms", "≤ 0.6"),
  CPU("warm call, CPU", "ms", "≤ 0.3"),
  PEAK("peak memory, cold", "MB", "≤ 0.75"),
  PEAK_LATER("peak memory, after all calls", "MB", "≤ 0.35"),
  REQUESTS("requests to AWS, one warm call", "", "–");

  private final String label;
  private final String unit;
  private final String goal;

  Figure(String label, String unit, String goal) {
    this.label = label;
    this.unit = unit;
    this.goal = goal;
  }

  String label() {
    return label;
  }

  String unit() {
    return unit;
  }

  String goal() {
    return goal;
  }

  /// What a peer took in one round, in this figure's unit.
  double of(Measured measured) {
    return switch (this) {
      case COLD -> measured.cold().coldMillis();
      case COLD_CPU -> measured.cold().coldCpuMillis();
      case FIRST -> measured.cold().firstMillis();
      case LATE -> measured.late().firstMillis();
      case P50 -> measured.later().p50Millis();
      case P99 -> measured.later().p99Millis();
      case CPU -> measured.later().cpuMillis();
      case PEAK -> measured.cold().peakKilobytes() / 1e3;
      case PEAK_LATER -> measured.later().peakKilobytes() / 1e3;
      case REQUESTS -> measured.later().requests();
    };
  }
}
