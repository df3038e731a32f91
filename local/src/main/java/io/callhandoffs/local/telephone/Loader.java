package io.callhandoffs.local.telephone;

import io.callhandoffs.local.twiml.Document;
import io.callhandoffs.local.twiml.TwimlError;
import io.callhandoffs.local.twiml.TwimlReader;
import io.callhandoffs.local.twiml.Verb;
import io.callhandoffs.local.webhook.WebhookFailure;
import io.callhandoffs.local.webhook.WebhookReply;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Fetches documents, and treats the answers as Twilio would.
final class Loader {

  private final Transcript transcript;
  private final Leg leg;

  Loader(Transcript transcript, Leg leg) {
    this.transcript = transcript;
    this.leg = leg;
  }

  /// @param address the document's own, if it has one
  record Loaded(Document document, StepLog step, Optional<URI> address) {}

  Loaded load(Source source) throws Unusable {
    return switch (source) {
      case Source.Given(var because, var twiml) -> {
        var step = transcript.given(leg, because, twiml);
        yield new Loaded(read(step, twiml), step, Optional.empty());
      }
      case Source.Ask(var because, var webhook, var more) -> {
        var form = leg.form(more);
        var step = transcript.begin(leg, because, webhook, form);
        try {
          var reply = transcript.send(step, webhook, form);
          yield new Loaded(document(step, reply), step, Optional.of(webhook.url()));
        } catch (WebhookFailure failure) {
          throw new Unusable(failure.code(), String.valueOf(failure.getMessage()));
        }
      }
    };
  }

  private Document document(StepLog step, WebhookReply reply) throws Unusable {
    var type = reply.mediaType();
    if (reply.body().isBlank()) {
      throw unusable(step, WebhookFailure.EMPTY, "an empty answer");
    }
    return switch (type) {
      case "text/xml", "application/xml", "text/html" -> read(step, reply.body());
      case "text/plain" ->
          TwimlReader.isXml(reply.body()) ? read(step, reply.body()) : readOut(reply.body());
      case String audio when audio.startsWith("audio/") ->
          new Document(List.of(new Verb.Play("the answer itself", "", 1), new Verb.Hangup()));
      default -> throw unusable(step, WebhookFailure.CONTENT_TYPE, "content type " + type);
    };
  }

  /// Twilio reads plain text to the caller: a stack trace, for example.
  private static Document readOut(String text) {
    return new Document(List.of(new Verb.Say(text, "en-US", 1)));
  }

  private static Document read(StepLog step, String xml) throws Unusable {
    try {
      return TwimlReader.read(xml);
    } catch (TwimlError e) {
      throw unusable(step, e.code(), String.valueOf(e.getMessage()));
    }
  }

  private static Unusable unusable(StepLog step, int code, String message) {
    step.failed(code, message);
    return new Unusable(code, message);
  }
}
