package io.callhandoffs.local.twilio;

import io.callhandoffs.local.twilio.LiveCalls.Document;
import io.callhandoffs.local.twilio.LiveCalls.Instruction;
import io.callhandoffs.testing.http.LocalResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Calls: making them, their state, and redirecting live ones.
final class CallResources {

  /// Twilio's limit for a document in a request.
  private static final int MAX_TWIML = 4000;

  private static final int DEFAULT_PAGE_SIZE = 50;

  /// Fields that Twilio shows and this network does not know.
  private static final List<String> UNKNOWN =
      List.of(
          "answered_by",
          "caller_name",
          "date_created",
          "date_updated",
          "duration",
          "end_time",
          "forwarded_from",
          "group_sid",
          "parent_call_sid",
          "phone_number_sid",
          "price",
          "start_time",
          "trunk_sid");

  private final LiveCalls calls;

  CallResources(LiveCalls calls) {
    this.calls = calls;
  }

  LocalResponse answer(RestRequest request, RestPath path, Account account) {
    if (path.last().equals("Recordings")) {
      return new Recordings(calls).of(request, path, account);
    }
    if (path.id().isEmpty()) {
      return request.method().equals("POST")
          ? new NewCalls(calls).create(request, account)
          : list(request, account);
    }
    return one(request, path, account);
  }

  /// The legs of one call. Twilio lists all calls of an account, which nobody here asks for.
  private LocalResponse list(RestRequest request, Account account) {
    var parent =
        request
            .query()
            .find("ParentCallSid")
            .orElseThrow(() -> RestError.invalid(20001, "Only legs of a ParentCallSid are listed"));
    var all = calls.legs(account.sid(), parent);
    int size = request.query().number("PageSize", DEFAULT_PAGE_SIZE);
    int from = size * request.query().number("Page", 0);
    var uri = request.path() + ".json?ParentCallSid=" + parent + "&PageSize=" + size + "&Page=";
    var page = new LinkedHashMap<String, @Nullable Object>();
    page.put("first_page_uri", uri + 0);
    page.put("next_page_uri", from + size < all.size() ? uri + (from / size + 1) : null);
    page.put("page", from / size);
    page.put("page_size", size);
    page.put("uri", uri + from / size);
    page.put(
        "calls",
        all.stream()
            .skip(from)
            .limit(size)
            .map(leg -> fields(request.path() + "/", leg.getOrDefault("sid", ""), account, leg))
            .toList());
    return LocalResponse.json(200, page);
  }

  private LocalResponse one(RestRequest request, RestPath path, Account account) {
    var call =
        calls.find(account.sid(), path.id()).orElseThrow(() -> RestError.notFound(request.path()));
    if (request.method().equals("POST")
        && !calls.redirect(path.id(), instruction(request.form()))) {
      throw RestError.invalid(21220, "Call is not in-progress. Cannot redirect.");
    }
    return LocalResponse.json(200, fields(request.path(), path.id(), account, call));
  }

  private static Instruction instruction(FormFields form) {
    return document(form)
        .<Instruction>map(document -> document)
        .or(() ->
            form.find("Status").filter("completed"::equals).map(_ -> new Instruction.HangUp()))
        .orElseThrow(() -> RestError.invalid(20001, "Nothing to change"));
  }

  /// The document that a call is to follow, if the form names one.
  static Optional<Document> document(FormFields form) {
    var url = form.find("Url");
    if (url.isPresent()) {
      if (!url.get().startsWith("http")) {
        throw RestError.invalid(21205, "Url is not a valid URL: " + url.get());
      }
      return Optional.of(new Document.Fetch(url.get(), form.find("Method").orElse("POST")));
    }
    var twiml = form.find("Twiml");
    if (twiml.filter(text -> text.length() > MAX_TWIML).isPresent()) {
      throw RestError.invalid(21218, "Twiml is too long");
    }
    return twiml.map(Document.Follow::new);
  }

  static Map<String, @Nullable Object> fields(
      String uri, String sid, Account account, Map<String, String> call) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    UNKNOWN.forEach(name -> fields.put(name, null));
    fields.putAll(call);
    fields.put("sid", sid);
    fields.put("account_sid", account.sid());
    fields.put("to_formatted", call.getOrDefault("to", ""));
    fields.put("from_formatted", call.getOrDefault("from", ""));
    fields.put("price_unit", "USD");
    fields.put("queue_time", "0");
    fields.put("api_version", "2010-04-01");
    fields.put("uri", uri + (uri.endsWith("/") ? sid : "") + ".json");
    fields.put("subresource_uris", Map.of());
    return fields;
  }
}
