package dev.rrjava.processor.model;

/**
 * How many values a parameter takes, and of what type.
 *
 * @param container how many
 * @param value the type of each
 */
public record ParameterType(Container container, ValueType value) {

  /** How many values a parameter takes, and in what it takes them. */
  public enum Container {
    /** Exactly one. */
    SINGLE,
    /** One or null. */
    NULLABLE,
    /** One or none, in an {@link java.util.Optional}. */
    OPTIONAL,
    /** One or none, in an {@link java.util.OptionalInt} or its like. */
    OPTIONAL_PRIMITIVE,
    /** Any number, in a {@link java.util.List}. */
    LIST,
    /** Any number, in a {@link java.util.Set}. */
    SET,
    /** Any number, in a {@link java.util.SortedSet}. */
    SORTED_SET,
    /** Any number, in a {@link java.util.Deque}. */
    DEQUE,
    /** Any number, in an {@link java.util.EnumSet}. */
    ENUM_SET,
    /** Any number, in a collection of a class of the JDK. */
    COLLECTION,
    /** Any number, in an array of objects. */
    ARRAY,
    /** Any number, in an array of a primitive type. */
    PRIMITIVE_ARRAY,
    /** The first value of each name, in a {@link java.util.Map}. */
    MAP,
    /** All values of each name, in a {@link java.util.Map} of lists. */
    MULTI_MAP;

    /**
     * Whether a request may do without a value.
     *
     * @return true when the absence has a representation of its own
     */
    public boolean isOptional() {
      return this != SINGLE;
    }

    /**
     * Whether it is a collection of all values of one name.
     *
     * @return true for lists, sets, queues and arrays
     */
    public boolean isCollection() {
      return compareTo(LIST) >= 0 && compareTo(PRIMITIVE_ARRAY) <= 0;
    }

    /**
     * Whether it has all names of a source.
     *
     * @return true for maps
     */
    public boolean isMap() {
      return this == MAP || this == MULTI_MAP;
    }
  }

  /**
   * Whether the value is of no type that anything converts to.
   *
   * @return true when there is no code for it
   */
  public boolean isUnsupported() {
    return value instanceof ValueType.Unsupported;
  }
}
