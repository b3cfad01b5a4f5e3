package dev.rrjava.internal.form;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes JSON with the escapes of Go, as RoadRunner does (relay protocol, 6.8). */
public final class GoJson {
  private final StringBuilder out = new StringBuilder();

  /** Creates a writer without output. */
  public GoJson() {}

  /**
   * Writes a string.
   *
   * @param value the string
   */
  public void text(String value) {
    out.append('"');
    value.chars().forEach(this::character);
    out.append('"');
  }

  private void character(int c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      case '\b' -> out.append("\\b");
      case '\f' -> out.append("\\f");
      default -> {
        if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
          out.append(String.format("\\u%04x", c));
        } else {
          out.append((char) c);
        }
      }
    }
  }

  /**
   * Writes an array.
   *
   * @param items the items
   * @param writer writes an item
   * @param <T> the type of the items
   */
  public <T> void array(List<T> items, Consumer<T> writer) {
    out.append('[');
    String separator = "";
    for (T item : items) {
      out.append(separator);
      writer.accept(item);
      separator = ",";
    }
    out.append(']');
  }

  /**
   * Writes an object.
   *
   * @param members the members by name
   * @param writer writes a value
   * @param <T> the type of the values
   */
  public <T> void object(Map<String, T> members, Consumer<T> writer) {
    out.append('{');
    String separator = "";
    for (Map.Entry<String, T> member : members.entrySet()) {
      out.append(separator);
      text(member.getKey());
      out.append(':');
      writer.accept(member.getValue());
      separator = ",";
    }
    out.append('}');
  }

  /**
   * Starts an object whose members are written one by one.
   *
   * @return the members
   */
  public Members members() {
    out.append('{');
    return new Members();
  }

  /** An object that is being written. */
  public final class Members {
    private String separator = "";

    private Members() {}

    /**
     * Writes a member with a string.
     *
     * @param name the name
     * @param value the string
     * @return this object
     */
    public Members text(String name, String value) {
      key(name);
      GoJson.this.text(value);
      return this;
    }

    /**
     * Writes a member with a number.
     *
     * @param name the name
     * @param value the number
     * @return this object
     */
    public Members number(String name, long value) {
      key(name);
      out.append(value);
      return this;
    }

    private void key(String name) {
      out.append(separator);
      GoJson.this.text(name);
      out.append(':');
      separator = ",";
    }

    /** Ends the object. */
    public void end() {
      out.append('}');
    }
  }

  /**
   * Returns the output.
   *
   * @return the JSON in UTF-8
   */
  public byte[] toBytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }
}
