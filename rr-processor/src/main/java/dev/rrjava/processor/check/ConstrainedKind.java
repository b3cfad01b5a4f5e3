package dev.rrjava.processor.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Kinds of values that the constraints of Jakarta Validation (3.1, chapter 9) are for. */
enum ConstrainedKind {
  TEXT("text"),
  NUMBER("a number"),
  BOOLEAN("a boolean"),
  TIME("a date or time"),
  COLLECTION("a collection, map or array");

  /** Of which class values of a kind are. */
  private static final Map<ConstrainedKind, Set<Class<?>>> CLASSES =
      Map.of(
          TEXT, Set.of(CharSequence.class),
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

  private static final List<String> PACKAGES =
      List.of("jakarta.validation.constraints.", "io.avaje.validation.constraints.");

  private static final Map<String, Set<ConstrainedKind>> BY_CONSTRAINT =
      Map.ofEntries(
          Map.entry("AssertFalse", Set.of(BOOLEAN)),
          Map.entry("AssertTrue", Set.of(BOOLEAN)),
          Map.entry("DecimalMax", Set.of(NUMBER)),
          Map.entry("DecimalMin", Set.of(NUMBER)),
          Map.entry("Digits", Set.of(NUMBER)),
          Map.entry("Email", Set.of(TEXT)),
          Map.entry("Future", Set.of(TIME)),
          Map.entry("FutureOrPresent", Set.of(TIME)),
          Map.entry("Max", Set.of(NUMBER)),
          Map.entry("Min", Set.of(NUMBER)),
          Map.entry("Negative", Set.of(NUMBER)),
          Map.entry("NegativeOrZero", Set.of(NUMBER)),
          Map.entry("NotBlank", Set.of(TEXT)),
          Map.entry("NotEmpty", Set.of(TEXT, COLLECTION)),
          Map.entry("Past", Set.of(TIME)),
          Map.entry("PastOrPresent", Set.of(TIME)),
          Map.entry("Pattern", Set.of(TEXT)),
          Map.entry("Positive", Set.of(NUMBER)),
          Map.entry("PositiveOrZero", Set.of(NUMBER)),
          Map.entry("Size", Set.of(TEXT, COLLECTION)));

  private final String title;

  ConstrainedKind(String title) {
    this.title = title;
  }

  /** What a constraint is for; empty when it is for anything, or one of the application's own. */
  static Set<ConstrainedKind> of(TypeElement constraint) {
    String simpleName = constraint.getSimpleName().toString();
    boolean isStandard =
        PACKAGES.stream()
            .anyMatch(name -> constraint.getQualifiedName().contentEquals(name + simpleName));
    return isStandard ? BY_CONSTRAINT.getOrDefault(simpleName, Set.of()) : Set.of();
  }

  /** What values of a type are; empty for anything else. */
  static Optional<ConstrainedKind> of(TypeMirror type) {
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
    return Arrays.stream(values()).filter(kind -> kind.isOf(type)).findFirst();
  }

  private boolean isOf(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
    return CLASSES.getOrDefault(this, Set.of()).stream()
            .anyMatch(one -> element.getQualifiedName().contentEquals(one.getName()))
        || Stream.concat(Stream.of(element.getSuperclass()), element.getInterfaces().stream())
            .anyMatch(this::isOf);
  }

  /** In words; more than one are joined by "or". */
  static String titles(Set<ConstrainedKind> kinds) {
    return kinds.stream().sorted().map(kind -> kind.title).collect(Collectors.joining(" or "));
  }
}
