package io.callhandoffs.twilio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An XML element being written. Text is escaped, since a caller may have influenced it, and
/// characters that XML cannot carry (control characters, half of a surrogate pair) are dropped: a
/// strange name must not turn a call into an error.
final class Element {

  private final String name;
  private final Map<String, String> attributes = new LinkedHashMap<>();
  private final List<Object> children = new ArrayList<>();

  Element(String name) {
    this.name = name;
  }

  Element with(String attribute, String value) {
    attributes.put(attribute, value);
    return this;
  }

  Element with(String attribute, int value) {
    return with(attribute, Integer.toString(value));
  }

  Element with(String attribute, Optional<String> value) {
    value.ifPresent(present -> attributes.put(attribute, present));
    return this;
  }

  Element text(String text) {
    children.add(text);
    return this;
  }

  Element child(Element child) {
    children.add(child);
    return this;
  }

  Element children(List<Element> more) {
    children.addAll(more);
    return this;
  }

  /// As a document whose root it is.
  String document() {
    var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    write(xml);
    return xml.toString();
  }

  private void write(StringBuilder xml) {
    xml.append('<').append(name);
    attributes.forEach((attribute, value) -> {
      xml.append(' ').append(attribute).append("=\"");
      escape(value, xml);
      xml.append('"');
    });
    if (children.isEmpty()) {
      xml.append("/>");
      return;
    }
    xml.append('>');
    for (var child : children) {
      if (child instanceof Element element) {
        element.write(xml);
      } else {
        escape(child.toString(), xml);
      }
    }
    xml.append("</").append(name).append('>');
  }

  private static void escape(String text, StringBuilder xml) {
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> xml.append("&amp;");
            case '<' -> xml.append("&lt;");
            case '>' -> xml.append("&gt;");
            case '"' -> xml.append("&quot;");
            case '\n', '\r', '\t' -> xml.append("&#").append(point).append(';');
            default -> {
              if (isXml(point)) {
                xml.appendCodePoint(point);
              }
            }
          }
        });
  }

  /// [XML 1.0](https://www.w3.org/TR/xml/#charsets), production 2.
  private static boolean isXml(int point) {
    return point >= 0x20
        && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE)
        && point != 0xFFFE
        && point != 0xFFFF;
  }
}
