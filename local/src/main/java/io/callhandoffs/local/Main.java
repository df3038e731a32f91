package io.callhandoffs.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.aws.Clients;
import io.callhandoffs.aws.Environment;
import io.callhandoffs.local.gateway.References;
import io.callhandoffs.local.http.PortTaken;
import io.callhandoffs.number.Numbers;
import io.callhandoffs.project.ProjectId;
import io.callhandoffs.telephone.PhoneNumber;
import io.callhandoffs.testing.Template;
import java.io.PrintStream;
import java.util.Map;

/// `make local`: starts everything, says where it is, and runs until it is interrupted.
public final class Main {

  private Main() {}

  static void main() {
    var out = new PrintStream(System.out, true, UTF_8);
    try {
      var settings = Settings.of(System.getenv());
      var stack = LocalStack.start(Template.deployed(), settings);
      Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "close"));
      int seeded = stack.troubles().isEmpty() ? seed(stack, settings) : 0;
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

  private static int seed(LocalStack stack, Settings settings) {
    boolean wanted =
        switch (settings.seed()) {
          case NONE -> false;
          case MUSEUM -> true;
          case IF_NEW -> stack.database().isNew();
        };
    if (!wanted) {
      return 0;
    }
    var environment =
        new Environment(
            Map.of("AWS_ENDPOINT_URL_DYNAMODB", stack.database().endpoint().toString()));
    new Numbers(new Clients(environment).dynamo(), References.physicalName("NumbersTable"))
        .connect(new PhoneNumber(Museum.NUMBER), ProjectId.DEFAULT);
    return new Museum(stack.url(), stack.credentials().adminKey()).open();
  }
}
