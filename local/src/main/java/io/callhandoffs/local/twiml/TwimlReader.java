package io.callhandoffs.local.twiml;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a document, and refuses everything that TwiML does not have: unknown verbs and attributes,
/// verbs and text in the wrong place.
public final class TwimlReader {

  private TwimlReader() {}

  public static Document read(String xml) {
    var root = parse(xml);
    if (!root.getTagName().equals("Response")) {
      throw new TwimlError(
          TwimlError.WRONG_ROOT, "the root is <" + root.getTagName() + ">, not <Response>");
    }
    var response = element(root);
    return new Document(response.children().stream().map(Verbs::of).toList());
  }

  /// Whether Twilio would follow this as a document, instead of reading it out.
  public static boolean isXml(String text) {
    try {
      return parse(text).getTagName().equals("Response");
    } catch (TwimlError _) {
      return false;
    }
  }

  private static Element parse(String xml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setNamespaceAware(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xml.strip()))).getDocumentElement();
    } catch (SAXException e) {
      throw new TwimlError(TwimlError.NOT_XML, "not well-formed XML: " + e.getMessage());
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException("the JDK cannot parse XML from memory", e);
    }
  }

  private static Parsed element(Element element) {
    var name = element.getTagName();
    var schema =
        TwimlSchema.of(name)
            .orElseThrow(() -> TwimlError.againstTheSchema("TwiML has no <" + name + ">"));
    var attributes = attributes(element, schema);
    var children = new ArrayList<Parsed>();
    var text = new StringBuilder();
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      switch (node) {
        case Element child -> children.add(child(schema, child));
        case Node other when isText(other) -> text.append(text(schema, other));
        default -> {}
      }
    }
    return new Parsed(
        name, new VerbAttributes(name, attributes), text.toString().strip(), children);
  }

  private static Parsed child(TwimlSchema schema, Element child) {
    if (!schema.children().contains(child.getTagName())) {
      throw TwimlError.againstTheSchema(
          "<" + child.getTagName() + "> may not be in <" + schema.name() + ">");
    }
    return element(child);
  }

  private static Map<String, String> attributes(Element element, TwimlSchema schema) {
    var attributes = new LinkedHashMap<String, String>();
    var nodes = element.getAttributes();
    for (int i = 0; i < nodes.getLength(); i++) {
      var node = nodes.item(i);
      if (!schema.attributes().contains(node.getNodeName())) {
        throw TwimlError.againstTheSchema(
            "<" + schema.name() + "> has no attribute " + node.getNodeName());
      }
      attributes.put(node.getNodeName(), node.getNodeValue());
    }
    return attributes;
  }

  private static boolean isText(Node node) {
    return node.getNodeType() == Node.TEXT_NODE || node.getNodeType() == Node.CDATA_SECTION_NODE;
  }

  private static String text(TwimlSchema schema, Node node) {
    var text = node.getNodeValue();
    if (!schema.text() && !text.isBlank()) {
      throw TwimlError.againstTheSchema("<" + schema.name() + "> holds no text: " + text.strip());
    }
    return text;
  }

  /// An element in a legal place, with legal attributes.
  record Parsed(String name, VerbAttributes attributes, String text, List<Parsed> children) {

    /// Its text, with that of the markup in it.
    String spoken() {
      var spoken = new StringBuilder(text);
      children.forEach(child -> spoken.append(' ').append(child.spoken()));
      return spoken.toString().strip();
    }
  }
}
