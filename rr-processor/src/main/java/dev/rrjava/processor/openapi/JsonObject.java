package dev.rrjava.processor.openapi;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mutable JSON object with ordered members. */
final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Sets a member to a string, number, boolean, list or object. */
  JsonObject with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Sets a member to a string, list or object, unless it is empty. */
  JsonObject withAny(String name, Object value) {
    boolean isEmpty =
        (value instanceof String text && text.isEmpty())
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof JsonObject object && object.members.isEmpty());
    return isEmpty ? this : with(name, value);
  }

  /** Sets all members of another object. */
  JsonObject withAll(JsonObject other) {
    return withEach(other.members);
  }

  /** Sets a member for each entry. */
  JsonObject withEach(Map<String, ?> others) {
    members.putAll(others);
    return this;
  }

  Optional<Object> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Map<String, Object> members() {
    return members;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object && object.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return Writer.of(this);
  }

  /** Writes JSON (RFC 8259) with one member per line. */
  private static final class Writer {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private Writer() {}

    static String of(JsonObject object) {
      Writer text = new Writer();
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

    /**
     * Writes a string with escaped quotes, backslashes, control characters and surrogates (section
     * 7).
     */
    private void string(String text) {
      out.append('"');
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c < ' ' || c == '"' || c == '\\' || Character.isSurrogate(c)) {
          out.append(text, start, i).append(escape(c));
          start = i + 1;
        }
      }
      out.append(text, start, text.length()).append('"');
    }

    private static String escape(char c) {
      return switch (c) {
        case '"' -> "\\\"";
        case '\\' -> "\\\\";
        case '\n' -> "\\n";
        case '\t' -> "\\t";
        default -> String.format("\\u%04x", (int) c);
      };
    }
  }
}
