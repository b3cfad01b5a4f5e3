package dev.rrjava.jobs;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of headers, in which upper and lower case are the same. To the server they are
 * different, so that two spellings of a name would be two headers.
 */
final class HeaderNames {
  private HeaderNames() {}

  /** Returns headers with one more, which replaces that with the same name. */
  static Map<String, List<String>> with(
      Map<String, List<String>> headers, String name, List<String> values) {
    Map<String, List<String>> extended = new LinkedHashMap<>(headers);
    extended.keySet().removeAll(spellings(name, headers.keySet()));
    extended.put(name, values);
    return Collections.unmodifiableMap(extended);
  }

  /** Returns how a name is spelled among others; none if it is not there. */
  static List<String> spellings(String name, Collection<String> names) {
    return names.stream().filter(name::equalsIgnoreCase).toList();
  }
}
