package dev.rrjava.codec;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A type with its type arguments, as generated code writes it down: {@code List<Task>} is {@code
 * BodyType.of(List.class, BodyType.of(Task.class))}.
 *
 * @param raw the class, without arguments; of an array that of the array
 * @param arguments what it is of; empty for a class without type parameters
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // it ties decoders and encoders to their type
public record BodyType<T>(Class<?> raw, List<BodyType<?>> arguments) {

  /**
   * Keeps a copy of the arguments.
   *
   * @param raw the class
   * @param arguments what it is of
   */
  public BodyType {
    Objects.requireNonNull(raw, "raw");
    arguments = List.copyOf(arguments);
  }

  /**
   * A type without arguments.
   *
   * @param type the class
   * @param <T> the type
   * @return the type
   */
  public static <T> BodyType<T> of(Class<T> type) {
    return new BodyType<>(type, List.of());
  }

  /**
   * A type with arguments.
   *
   * @param raw the class
   * @param arguments one for each of its type parameters
   * @param <T> the type that these make together, which no compiler checks
   * @return the type
   */
  @SuppressWarnings("TypeParameterUnusedInFormals") // generated code knows, and a Class can't say
  public static <T> BodyType<T> of(Class<?> raw, BodyType<?>... arguments) {
    return new BodyType<>(raw, List.of(arguments));
  }

  /** The type as in a source. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? raw.getTypeName()
        : arguments.stream()
            .map(BodyType::toString)
            .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
  }
}
