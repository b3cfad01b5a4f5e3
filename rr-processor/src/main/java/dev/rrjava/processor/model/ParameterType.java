package dev.rrjava.processor.model;

/**
 * The number and type of the values of a parameter.
 *
 * @param container the number of values
 * @param value the type of each
 */
public record ParameterType(Container container, ValueType value) {

  /** The number of values, and what contains them. */
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
     * Returns whether the value may be missing in a request.
     *
     * @return true if the type represents a missing value
     */
    public boolean isOptional() {
      return this != SINGLE;
    }

    /**
     * Returns whether it contains all values of one name.
     *
     * @return true for lists, sets, queues and arrays
     */
    public boolean isCollection() {
      return compareTo(LIST) >= 0 && compareTo(PRIMITIVE_ARRAY) <= 0;
    }

    /**
     * Returns whether it contains all names of a source.
     *
     * @return true for maps
     */
    public boolean isMap() {
      return this == MAP || this == MULTI_MAP;
    }
  }

  /**
   * Returns whether values can't be converted to the type.
   *
   * @return true if there is no conversion
   */
  public boolean isUnsupported() {
    return value instanceof ValueType.Unsupported;
  }
}
