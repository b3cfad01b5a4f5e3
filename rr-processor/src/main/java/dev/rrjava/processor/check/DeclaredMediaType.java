package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A media type, or a range of them, as the router compares them (RFC 9110 section 8.3.1): in lower
 * case, and without a charset, of which it takes no notice.
 *
 * @param name type and subtype
 * @param parameters values without quotes by name
 */
record DeclaredMediaType(String name, Map<String, String> parameters) {
  private static final DeclaredMediaType ANY = of("*/*");

  /** The ranges of the bodies that a method understands. */
  static List<DeclaredMediaType> consumed(Outcome outcome) {
    return outcome.consumes().isEmpty()
        ? List.of(ANY)
        : outcome.consumes().stream().map(text -> of(text.text())).toList();
  }

  /** The media types of its responses; none where it says nothing. */
  static List<DeclaredMediaType> produced(Outcome outcome) {
    return outcome.produces().stream().map(text -> of(text.text())).toList();
  }

  private static DeclaredMediaType of(String text) {
    String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
    Map<String, String> parameters = new TreeMap<>();
    for (String parameter : Arrays.asList(parts).subList(1, parts.length)) {
      String[] nameAndValue = parameter.replace("\"", "").split("=", 2);
      String name = nameAndValue[0].strip();
      if (!name.isEmpty() && !name.equals("charset")) {
        parameters.put(name, nameAndValue[nameAndValue.length - 1].strip());
      }
    }
    return new DeclaredMediaType(parts[0].strip(), Map.copyOf(parameters));
  }

  /** Whether some body is in both ranges, and neither names it more exactly. */
  boolean isRivalOf(DeclaredMediaType other) {
    return name.equals(other.name)
        && parameters.size() == other.parameters.size()
        && parameters.entrySet().stream()
            .allMatch(
                parameter ->
                    parameter
                        .getValue()
                        .equals(
                            other.parameters.getOrDefault(
                                parameter.getKey(), parameter.getValue())));
  }
}
