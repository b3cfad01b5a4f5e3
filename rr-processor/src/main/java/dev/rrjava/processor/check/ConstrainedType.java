package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import dev.rrjava.processor.type.JavaTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** The types that constraints apply to (Jakarta Validation 3.1, chapter 9). */
enum ConstrainedType {
  STRING("strings"),
  NUMBER("numbers"),
  BOOLEAN("booleans"),
  TIME("dates and times"),
  COLLECTION("collections, maps and arrays");

  private static final Map<ConstrainedType, Set<Class<?>>> CLASSES =
      Map.of(
          STRING, Set.of(CharSequence.class),
          NUMBER,
              Set.of(
                  Byte.class,
                  Short.class,
                  Integer.class,
                  Long.class,
                  Float.class,
                  Double.class,
                  BigDecimal.class,
                  BigInteger.class),
          BOOLEAN, Set.of(Boolean.class),
          TIME, Set.of(TemporalAccessor.class, Date.class, Calendar.class),
          COLLECTION, Set.of(Collection.class, Map.class));

  private static final Map<String, Set<ConstrainedType>> BY_CONSTRAINT =
      Map.ofEntries(
          Map.entry("AssertFalse", Set.of(BOOLEAN)),
          Map.entry("AssertTrue", Set.of(BOOLEAN)),
          Map.entry("DecimalMax", Set.of(NUMBER)),
          Map.entry("DecimalMin", Set.of(NUMBER)),
          Map.entry("Digits", Set.of(NUMBER)),
          Map.entry("Email", Set.of(STRING)),
          Map.entry("Future", Set.of(TIME)),
          Map.entry("FutureOrPresent", Set.of(TIME)),
          Map.entry("Max", Set.of(NUMBER)),
          Map.entry("Min", Set.of(NUMBER)),
          Map.entry("Negative", Set.of(NUMBER)),
          Map.entry("NegativeOrZero", Set.of(NUMBER)),
          Map.entry("NotBlank", Set.of(STRING)),
          Map.entry("NotEmpty", Set.of(STRING, COLLECTION)),
          Map.entry("Past", Set.of(TIME)),
          Map.entry("PastOrPresent", Set.of(TIME)),
          Map.entry("Pattern", Set.of(STRING)),
          Map.entry("Positive", Set.of(NUMBER)),
          Map.entry("PositiveOrZero", Set.of(NUMBER)),
          Map.entry("Size", Set.of(STRING, COLLECTION)));

  private final String title;

  ConstrainedType(String title) {
    this.title = title;
  }

  /** Returns the types that a constraint applies to; empty if it applies to any, or is custom. */
  static Set<ConstrainedType> of(TypeElement constraint) {
    return DeclaredConstraint.isStandard(constraint)
        ? BY_CONSTRAINT.getOrDefault(constraint.getSimpleName().toString(), Set.of())
        : Set.of();
  }

  /** Returns the kind of a type; empty if no constraint is made for it. */
  static Optional<ConstrainedType> of(TypeMirror type) {
    if (type instanceof ArrayType) {
      return Optional.of(COLLECTION);
    }
    if (type.getKind().isPrimitive()) {
      return switch (type.getKind()) {
        case BOOLEAN -> Optional.of(BOOLEAN);
        case CHAR -> Optional.empty();
        default -> Optional.of(NUMBER);
      };
    }
    return Arrays.stream(values())
        .filter(
            kind ->
                CLASSES.getOrDefault(kind, Set.of()).stream()
                    .anyMatch(one -> JavaTypes.isA(type, one)))
        .findFirst();
  }

  /** Returns the types in words, joined by "and". */
  static String titles(Set<ConstrainedType> types) {
    return types.stream().sorted().map(type -> type.title).collect(Collectors.joining(" and "));
  }
}
