package dev.rrjava.example;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What {@link WireExchange} wrote down, less what each server may do in its own way: the reason
 * phrase (RFC 9112, 4), the case of field names (RFC 9110, 5.1) and the order of fields (5.3).
 *
 * @param interim the 1xx responses
 * @param last the final one
 */
record ComparableAnswer(List<Head> interim, Head last, String body) {
  private static final String END_OF_HEAD = "\n\n";

  /**
   * A status line and the fields after it.
   *
   * @param status the version too, such as {@code HTTP/1.1 200}
   * @param fields lines, sorted, their names in lower case
   */
  record Head(String status, List<String> fields) {
    static Head of(String text) {
      List<String> lines = text.lines().toList();
      return new Head(
          lines.get(0).substring(0, "HTTP/1.1 200".length()),
          lines.stream().skip(1).map(Head::withLowerCaseName).sorted().toList());
    }

    private static String withLowerCaseName(String field) {
      int colon = field.indexOf(':');
      return field.substring(0, colon).toLowerCase(Locale.ROOT) + field.substring(colon);
    }
  }

  static ComparableAnswer of(String answer) {
    int endOfHead = answer.indexOf(END_OF_HEAD);
    Head head = Head.of(endOfHead < 0 ? answer : answer.substring(0, endOfHead));
    String rest = endOfHead < 0 ? "" : answer.substring(endOfHead + END_OF_HEAD.length());
    if (!head.status().startsWith("HTTP/1.1 1")) {
      return new ComparableAnswer(List.of(), head, rest);
    }
    ComparableAnswer next = of(rest);
    return new ComparableAnswer(
        Stream.concat(Stream.of(head), next.interim().stream()).toList(), next.last(), next.body());
  }

  /** Only the final response, with the fields of the interim ones. */
  ComparableAnswer withInterimFieldsInLast() {
    Stream<String> early = interim.stream().flatMap(head -> head.fields().stream());
    List<String> fields = Stream.concat(early, last.fields().stream()).distinct().sorted().toList();
    return new ComparableAnswer(List.of(), new Head(last.status(), fields), body);
  }

  ComparableAnswer withoutInterim() {
    return new ComparableAnswer(List.of(), last, body);
  }
}
