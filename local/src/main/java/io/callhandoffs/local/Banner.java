package io.callhandoffs.local;

import io.callhandoffs.local.events.EventsSite;
import java.io.PrintStream;
import java.nio.file.Path;

/// Printed by `make local` once everything runs.
final class Banner {

  private final PrintStream out;

  Banner(PrintStream out) {
    this.out = out;
  }

  void print(LocalStack stack, Settings settings, int seeded) {
    out.println();
    out.println("Call Handoffs on this machine");
    out.println();
    printAddresses(stack);
    SamCommand.of(stack, settings).ifPresent(command -> line("For containers", command.services()));
    line("Data", settings.data().map(Banner::kept).orElse("in memory, forgotten at the end"));
    if (seeded > 0) {
      line("Museum", seeded + " destinations behind " + Museum.NUMBER);
    }
    out.println();
    printCommands(stack, settings);
    out.println();
    stack.troubles().forEach(trouble -> out.println("! " + trouble));
    out.println("Ready: " + stack.url());
  }

  private void printAddresses(LocalStack stack) {
    var credentials = stack.credentials();
    line("Console", stack.url() + "/console/#key=" + credentials.adminKey());
    line("API", stack.url());
    line("API key", credentials.adminKey());
    stack.ports().functionUrls().forEach((function, url) -> line(title(function), url));
    line("Events", stack.url() + EventsSite.PATH);
    line("Twilio REST API", stack.telephony().restUrl());
    line("Twilio account", credentials.twilio().sid());
    line("Twilio token", credentials.twilio().token());
  }

  private static String kept(Path folder) {
    return folder + " (delete it to start afresh)";
  }

  private void printCommands(LocalStack stack, Settings settings) {
    out.println("In another terminal:");
    out.println(
        "  curl -H 'x-api-key: %s' %s/v1/projects/default/destinations"
            .formatted(stack.credentials().adminKey(), stack.url()));
    var port = settings.port() == 3000 ? "" : " PORT=" + settings.port();
    out.println("  make call SAY=\"I want to bring my class\"" + port);
    SamCommand.of(stack, settings).ifPresent(command -> out.println("  " + command.startApi()));
  }

  private static String title(String function) {
    return function.replaceFirst("Function$", "") + " webhooks";
  }

  private void line(String name, String value) {
    out.println("  %-16s %s".formatted(name, value));
  }
}
