package io.callhandoffs.bench.growth;

import com.google.errorprone.annotations.FormatMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// The ratios as an SVG image: a panel for each axis, a line for each job.
record Plot(Results results) {

  private static final int PANEL = 230;
  private static final int LEFT = 46;
  private static final int TOP = 50;
  private static final int WIDTH = 170;
  private static final int HEIGHT = 200;

  /// The largest ratio that is drawn.
  private static final double HIGHEST = 2.5;

  private static final List<Double> MARKS = List.of(0.0, 0.5, 1.0, 1.5, 2.0, 2.5);

  String svg() {
    var parts = new ArrayList<String>();
    int width = PANEL * Axis.values().length + LEFT / 2;
    parts.add(head(width));
    for (var job : Job.values()) {
      int x = LEFT + place(Job.values(), job) * 150;
      parts.add(
          format("<line class='job %s' x1='%d' y1='16' x2='%d' y2='16'/>", css(job), x, x + 22));
      parts.add(text(x + 28, 20, "start", job.label()));
    }
    for (var axis : Axis.values()) {
      parts.add(
          format(
              "<g transform='translate(%d %d)'>", LEFT + place(Axis.values(), axis) * PANEL, TOP));
      parts.addAll(panel(axis));
      parts.add("</g>");
    }
    parts.add("</svg>");
    return String.join("\n", parts).replace('\'', '"') + "\n";
  }

  private static String head(int width) {
    return format(
        """
        <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' font-family='sans-serif' font-size='12' role='img'>
        <title>Cost of one call, as a multiple of the smallest size</title>
        <style>
        text { fill: #24292f } .grid { stroke: #d0d7de } .limit { stroke: #57606a; stroke-dasharray: 4 3 }
        .job { fill: none; stroke-width: 2 }
        .greeting { stroke: #0969da } .decision { stroke: #bc4c00 } .list_page { stroke: #1a7f37 } .write { stroke: #8250df }
        @media (prefers-color-scheme: dark) {
        text { fill: #e6edf3 } .grid { stroke: #30363d } .limit { stroke: #8b949e }
        .greeting { stroke: #58a6ff } .decision { stroke: #f0883e } .list_page { stroke: #3fb950 } .write { stroke: #bc8cff }
        }
        </style>\
        """,
        width, TOP + HEIGHT + 50);
  }

  private List<String> panel(Axis axis) {
    var parts = new ArrayList<String>();
    for (var mark : MARKS) {
      parts.add(horizontal("grid", mark));
      parts.add(text(-6, (int) y(mark) + 4, "end", format("%.1f", mark)));
    }
    parts.add(horizontal("limit", Job.GREETING.limit(axis)));
    parts.add(horizontal("limit", Job.DECISION.limit(axis)));
    var sizes = results.settings().of(axis);
    for (int i = 0; i < sizes.size(); i++) {
      parts.add(text((int) x(i, sizes.size()), HEIGHT + 18, "middle", format("%,d", sizes.get(i))));
    }
    parts.add(text(WIDTH / 2, HEIGHT + 38, "middle", axis.label()));
    for (var job : Job.values()) {
      parts.add(line(axis, job));
    }
    return parts;
  }

  private String line(Axis axis, Job job) {
    var sizes = results.settings().of(axis);
    var points =
        IntStream.range(0, sizes.size())
            .mapToObj(i -> {
              double ratio = results.ratio(job, axis, sizes.get(i), Effort::cpuMillis);
              return format("%.1f,%.1f", x(i, sizes.size()), y(Math.min(HIGHEST, ratio)));
            })
            .toList();
    return format("<polyline class='job %s' points='%s'/>", css(job), String.join(" ", points));
  }

  private static String horizontal(String css, double ratio) {
    return format(
        "<line class='%s' x1='0' y1='%.1f' x2='%d' y2='%.1f'/>", css, y(ratio), WIDTH, y(ratio));
  }

  private static String text(int x, int y, String anchor, String words) {
    return format("<text x='%d' y='%d' text-anchor='%s'>%s</text>", x, y, anchor, words);
  }

  private static double x(int i, int sizes) {
    return sizes == 1 ? WIDTH / 2.0 : 10 + (WIDTH - 20.0) * i / (sizes - 1);
  }

  private static double y(double ratio) {
    return HEIGHT * (1 - ratio / HIGHEST);
  }

  private static <T> int place(T[] all, T one) {
    return Arrays.asList(all).indexOf(one);
  }

  private static String css(Job job) {
    return job.name().toLowerCase(Locale.ROOT);
  }

  @FormatMethod
  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
