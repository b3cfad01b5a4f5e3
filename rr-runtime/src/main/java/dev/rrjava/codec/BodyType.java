package dev.rrjava.codec;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A type with its type arguments, as written by generated code: {@code List<Task>} is {@code
 * BodyType.of(List.class, BodyType.of(Task.class))}.
 *
 * @param raw the class, without type arguments; for an array the class of the array
 * @param arguments the type arguments; empty for a class without type parameters
 * @param <T> the type
 */
@SuppressWarnings("UnusedTypeParameter") // it ties decoders and encoders to their type
public record BodyType<T>(Class<?> raw, List<BodyType<?>> arguments) {

  /**
   * Creates a type; copies the type arguments.
   *
   * @param raw the class
   * @param arguments the type arguments
   */
  public BodyType {
    Objects.requireNonNull(raw, "raw");
    arguments = List.copyOf(arguments);
  }

  /**
   * Returns a type without type arguments.
   *
   * @param type the class
   * @param <T> the type
   * @return the type
   */
  public static <T> BodyType<T> of(Class<T> type) {
    return new BodyType<>(type, List.of());
  }

  /**
   * Returns a type with type arguments.
   *
   * @param raw the class
   * @param arguments one for each type parameter of the class
   * @param <T> the resulting type, which the compiler does not check
   * @return the type
   */
  @SuppressWarnings(
      "TypeParameterUnusedInFormals") // generated code knows it; a Class can't express it
  public static <T> BodyType<T> of(Class<?> raw, BodyType<?>... arguments) {
    return new BodyType<>(raw, List.of(arguments));
  }

  /** Returns the type as written in source code. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? raw.getTypeName()
        : arguments.stream()
            .map(BodyType::toString)
            .collect(Collectors.joining(", ", raw.getTypeName() + "<", ">"));
  }
}
