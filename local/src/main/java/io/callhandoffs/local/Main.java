package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.Template;
import io.callhandoffs.testing.http.PortTaken;
import java.io.PrintStream;

/// `make local`: starts everything, prints its addresses, and runs until it is interrupted.
public final class Main {

  private Main() {}

  static void main() {
    var out = new PrintStream(System.out, true, UTF_8);
    try {
      var settings = Settings.of(System.getenv());
      var stack = LocalStack.start(Template.deployed(), settings);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close"));
      int seeded = Seeding.of(stack, settings);
      new Banner(out).print(stack, settings, seeded);
    } catch (PortTaken taken) {
      out.println(
          "Port %d is in use. Stop what is using it, or choose another: make local PORT=%d"
              .formatted(taken.port(), taken.port() + 1000));
      System.exit(1);
    } catch (IllegalArgumentException wrong) {
      out.println(wrong.getMessage());
      System.exit(1);
    }
  }
}
