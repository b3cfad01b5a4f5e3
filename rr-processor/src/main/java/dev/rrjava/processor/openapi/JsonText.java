package dev.rrjava.processor.openapi;

import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Writes JSON (RFC 8259) for people to read and to diff: one member a line. */
final class JsonText {
  private static final String INDENT = "  ";

  private final StringBuilder out = new StringBuilder();

  private JsonText() {}

  static String of(JsonObject object) {
    JsonText text = new JsonText();
    text.value(object, "\n");
    return text.out.append('\n').toString();
  }

  private void value(Object value, String newLine) {
    if (value instanceof JsonObject object) {
      object(object, newLine);
    } else if (value instanceof List<?> list) {
      list(list, newLine);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      string(value.toString());
    }
  }

  private void object(JsonObject object, String newLine) {
    Iterator<Map.Entry<String, Object>> members = object.members().entrySet().iterator();
    if (!members.hasNext()) {
      out.append("{}");
      return;
    }
    char before = '{';
    while (members.hasNext()) {
      Map.Entry<String, Object> member = members.next();
      out.append(before).append(newLine).append(INDENT);
      string(member.getKey());
      out.append(": ");
      value(member.getValue(), newLine + INDENT);
      before = ',';
    }
    out.append(newLine).append('}');
  }

  private void list(List<?> list, String newLine) {
    if (list.isEmpty()) {
      out.append("[]");
      return;
    }
    char before = '[';
    for (Object element : list) {
      out.append(before).append(newLine).append(INDENT);
      value(element, newLine + INDENT);
      before = ',';
    }
    out.append(newLine).append(']');
  }

  /** Section 7: quotes, backslashes and control characters are escaped; half a pair is no text. */
  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
