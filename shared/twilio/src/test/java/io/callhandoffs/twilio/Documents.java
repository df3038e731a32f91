package io.callhandoffs.twilio;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.twilio.twiml.TwiMLException;
import com.twilio.twiml.VoiceResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/// Reads TwiML with the JDK's XML parser and with Twilio's own library.
final class Documents {

  private Documents() {}

  static Document parse(String twiMl) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(twiMl.getBytes(UTF_8)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError("not well-formed: " + twiMl, e);
    }
  }

  /// The names of all elements, in order.
  static List<String> names(Document document) {
    var names = new ArrayList<String>();
    var all = document.getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      names.add(all.item(i).getNodeName());
    }
    return names;
  }

  /// An attribute of the first element of that name; empty if it has none.
  static String attribute(Document document, String element, String attribute) {
    return ((Element) document.getElementsByTagName(element).item(0)).getAttribute(attribute);
  }

  /// Twilio's library refuses verbs, attributes and values that it does not know. It also refuses a
  /// gather with both inputs, which Twilio itself documents and accepts.
  static void isAcceptedByTwiliosOwnParser(String twiMl) {
    try {
      var _ = VoiceResponse.Builder.fromXml(twiMl.replace("\"dtmf speech\"", "\"speech\"")).build();
    } catch (TwiMLException e) {
      throw new AssertionError("not TwiML: " + twiMl, e);
    }
  }
}
