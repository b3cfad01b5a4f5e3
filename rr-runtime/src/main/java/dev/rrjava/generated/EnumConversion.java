package dev.rrjava.generated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A conversion to an enum.
 *
 * @param constants the constants by their names, in the order of their declaration
 * @param <E> the enum
 */
record EnumConversion<E extends Enum<E>>(Map<String, E> constants) implements Conversion<E> {
  /** The number of constants in a message; of a larger enum, it has the first ones. */
  private static final int MAX_NAMED = 20;

  static <E extends Enum<E>> Conversion<E> of(E[] constants) {
    Map<String, E> byName = new LinkedHashMap<>();
    for (E constant : constants) {
      byName.put(constant.name(), constant);
    }
    return new EnumConversion<>(byName);
  }

  @Override
  public E convert(String text, Parameter<?> parameter) {
    E constant = constants.get(text);
    if (constant == null) {
      throw parameter.invalid(text);
    }
    return constant;
  }

  @Override
  public String expected() {
    String list =
        constants.keySet().stream()
            .limit(MAX_NAMED)
            .collect(Collectors.joining(", ", "one of ", ""));
    int more = constants.size() - MAX_NAMED;
    return more > 0 ? list + " and " + more + " more" : list;
  }
}
