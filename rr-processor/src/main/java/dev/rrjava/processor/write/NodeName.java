package dev.rrjava.processor.write;

import dev.rrjava.processor.model.Segment;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the method for a node is called: the words of its path, {@code /users/{id}}: {@code
 * usersId}.
 */
final class NodeName {
  /** Names of methods end up in class files, once for each call from another class. */
  private static final int LONGEST = 100;

  private NodeName() {}

  static String of(List<Segment> path) {
    if (path.size() == 1 && path.get(0).text().isEmpty()) {
      return "root";
    }
    String words =
        path.stream()
            .flatMap(NodeName::parts)
            .map(segment -> segment.variable().orElse(segment.text()))
            .map(text -> text.isEmpty() ? "Slash" : Names.capitalized(text))
            .collect(Collectors.joining());
    if (words.length() > LONGEST) {
      boolean isHalf = Character.isHighSurrogate(words.charAt(LONGEST - 1));
      words = words.substring(0, isHalf ? LONGEST - 1 : LONGEST);
    }
    return words.isEmpty() ? "node" : Names.variable(words);
  }

  private static Stream<Segment> parts(Segment segment) {
    return segment instanceof Segment.Composite composite
        ? composite.parts().stream()
        : Stream.of(segment);
  }
}
