package dev.rrjava.devserver.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text fields of a form. */
final class TextFields {
  private static final byte[] NO_BYTES = {};

  private final Map<String, List<String>> values = new LinkedHashMap<>();

  /**
   * Adds the fields of a urlencoded body, or checks those of a query the same way.
   *
   * @param encoded one char a byte
   * @throws FormException when it is malformed
   */
  void addUrlEncoded(String encoded) throws FormException {
    for (String pair : encoded.split("&", -1)) {
      if (pair.indexOf(';') >= 0) {
        throw new FormException("invalid semicolon separator in query");
      }
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String name = equals < 0 ? pair : pair.substring(0, equals);
        String value = equals < 0 ? "" : pair.substring(equals + 1);
        add(utf8(PercentDecoding.decodeQuery(name)), utf8(PercentDecoding.decodeQuery(value)));
      }
    }
  }

  /** What is not UTF-8 becomes U+FFFD. */
  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  void add(String name, String value) {
    values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value);
  }

  /**
   * The tree of the fields.
   *
   * @return JSON, or nothing when there is no field
   * @throws FormException when two names contradict each other
   */
  byte[] toJson() throws FormException {
    FormTree<String> tree = new FormTree<>(new Texts());
    for (Map.Entry<String, List<String>> field : values.entrySet()) {
      tree.put(field.getKey(), field.getValue());
    }
    return tree.isEmpty() ? NO_BYTES : tree.toJson();
  }

  private static final class Texts implements FormTree.Leaves<String> {
    @Override
    public String choose(List<String> values) {
      return values.get(values.size() - 1);
    }

    @Override
    public boolean isEmpty(String value) {
      return value.isEmpty();
    }

    @Override
    public void write(String value, JsonText json) {
      json.text(value);
    }
  }
}
