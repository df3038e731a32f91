package io.callhandoffs.local.load;

import io.callhandoffs.local.LocalStack;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Several museums, each a project of its own with one number: a single one may be called only so
/// often within an hour.
///
/// @param museums all of them
record Town(List<Museum> museums) {

  /// The Twilio account's number for the first.
  private static final long FIRST_NUMBER = 442079460500L;

  /// A project, and the number that it is called at.
  record Museum(String project, String number) {

    String path() {
      return "/v1/projects/" + project;
    }
  }

  /// Opens museums through the API.
  static Town open(LocalStack stack, Api api, int count) {
    var account = stack.credentials().twilio();
    var login =
        "{'account_sid': '%s', 'auth_token': '%s'}".formatted(account.sid(), account.token());
    var museums =
        IntStream.range(0, count)
            .mapToObj(i -> new Museum("museum-" + i, "+" + (FIRST_NUMBER + i)))
            .toList();
    for (var museum : museums) {
      var sid = stack.telephony().twilio().own(account.sid(), museum.number(), Map.of());
      furnish(api, museum);
      var _ = api.send("PUT", museum.path() + "/twilio", login);
      var _ =
          api.send("PUT", museum.path() + "/numbers/" + sid + "/connection", "{'role': 'inbound'}");
    }
    return new Town(museums);
  }

  private static void furnish(Api api, Museum museum) {
    var destinations = museum.path() + "/destinations";
    var _ =
        api.send(
            "POST",
            destinations,
            "{'name': 'Front desk', 'number': '+442079460000', 'description': 'Anything else'}");
    var tickets =
        api.send(
            "POST",
            destinations,
            "{'name': 'Tickets', 'number': '+442079460021', 'description': 'Changing a booking',"
                + " 'examples': ['I need to change the date of my booking']}");
    var _ =
        api.send(
            "POST",
            destinations,
            "{'name': 'School visits', 'number': '+442079460018', 'description': 'Classes',"
                + " 'screening': 'press_key', 'examples': ['I want to bring my class'],"
                + " 'fallbacks': ['%s']}".formatted(tickets.path("id").asString()));
    settle(api, museum);
  }

  /// Nobody is turned away by a cap.
  private static void settle(Api api, Museum museum) {
    var _ = api.send("PATCH", museum.path(), "{'last_resort': {'type': 'voicemail'}}");
    var _ =
        api.send(
            "PUT",
            museum.path() + "/dialling-policy",
            "{'concurrent_calls': 200, 'calls_per_destination_per_hour': 3000,"
                + " 'calls_per_caller_per_day': 100}");
  }
}
