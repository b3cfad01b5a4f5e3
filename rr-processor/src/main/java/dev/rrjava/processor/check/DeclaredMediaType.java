package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
  static List<DeclaredMediaType> consumed(DeclaredResponse response) {
    return response.consumes().isEmpty()
        ? List.of(ANY)
        : response.consumes().stream().map(text -> of(text.text())).toList();
  }

  /** The media types of its responses; none where it says nothing. */
  static List<DeclaredMediaType> produced(DeclaredResponse response) {
    return response.produces().stream().map(text -> of(text.text())).toList();
  }

  private static DeclaredMediaType of(String text) {
    Optional<MediaType> parsed = MediaType.parse(text);
    if (parsed.isEmpty()) {
      return new DeclaredMediaType(text, Map.of()); // has a rule of its own
    }
    Map<String, String> parameters = new TreeMap<>(parsed.get().parameters());
    parameters.remove("charset");
    parameters.replaceAll((name, value) -> value.toLowerCase(Locale.ROOT));
    return new DeclaredMediaType(parsed.get().name(), Map.copyOf(parameters));
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
