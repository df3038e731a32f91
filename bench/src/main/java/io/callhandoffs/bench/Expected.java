package io.callhandoffs.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.callhandoffs.testing.http.LocalJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/// What every peer must answer and write: what this project did in a first run, but for the call's
/// SID and the times.
///
/// @param twiMl the greeting
/// @param handoff the item that it wrote
record Expected(String twiMl, String handoff) {

  static Expected of(String answer, String handoff, IncomingCall call) {
    return new Expected(neutral(twiMl(answer), call), neutral(handoff, call));
  }

  /// Whether it asks what the caller wants, and does not just put them through.
  boolean isGreeting() {
    return twiMl.contains("<Gather");
  }

  /// Refuses an answer that is not the greeting.
  void requireGreeting(String answer, IncomingCall call) {
    var given = neutral(twiMl(answer), call);
    if (!parsed(twiMl).isEqualNode(parsed(given))) {
      throw new WrongAnswer("answered\n" + given + "\ninstead of\n" + twiMl);
    }
  }

  /// Refuses a handoff that was written differently.
  void requireHandoff(String written, IncomingCall call) {
    var given = neutral(written, call);
    if (!given.equals(handoff)) {
      throw new WrongAnswer("wrote\n" + given + "\ninstead of\n" + handoff);
    }
  }

  /// Refuses anything but a 403.
  static void requireRefusal(String answer) {
    int status = LocalJson.read(answer).path("statusCode").asInt();
    if (status != 403) {
      throw new WrongAnswer("answered a forged signature with " + status);
    }
  }

  private static String twiMl(String answer) {
    var json = LocalJson.read(answer);
    if (json.path("statusCode").asInt(0) != 200) {
      throw new WrongAnswer("answered " + answer);
    }
    return json.path("body").asString();
  }

  private static String neutral(String text, IncomingCall call) {
    return text.replace(call.digits(), "{call}")
        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "{time}")
        .replaceAll("(\"expires_at_seconds\": \\{\"N\": )\"\\d+\"", "$1{time}");
  }

  /// The order of attributes does not matter, nor does white space between elements.
  private static Document parsed(String xml) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var bytes = xml.replaceAll(">\\s+<", "><").getBytes(UTF_8);
      var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
      document.setXmlStandalone(true);
      document.normalizeDocument();
      return document;
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new WrongAnswer("answered no XML: " + xml + ": " + e);
    }
  }
}
