package dev.rrjava.processor.openapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Constraints of Jakarta Validation as keywords of JSON Schema (2020-12, validation vocabulary,
 * chapter 6), as far as there are such.
 */
final class ConstraintKeywords {
  private static final List<String> PACKAGES =
      List.of("jakarta.validation.constraints.", "io.avaje.validation.constraints.");

  private final JsonObject schema;

  private ConstraintKeywords(JsonObject schema) {
    this.schema = new JsonObject().withAll(schema);
  }

  /** A schema, and what annotations add to it. */
  static JsonObject add(JsonObject schema, List<? extends AnnotationMirror> annotations) {
    ConstraintKeywords keywords = new ConstraintKeywords(schema);
    annotations.forEach(keywords::add);
    return keywords.schema;
  }

  private void add(AnnotationMirror annotation) {
    if (!isStandard(annotation)) {
      several(annotation).forEach(this::add);
    } else {
      switch (annotation.getAnnotationType().asElement().getSimpleName().toString()) {
        case "Min" -> limit("minimum", number(annotation));
        case "Max" -> limit("maximum", number(annotation));
        case "DecimalMin" -> limit(bound(annotation, "Minimum"), number(annotation));
        case "DecimalMax" -> limit(bound(annotation, "Maximum"), number(annotation));
        case "Positive" -> limit("exclusiveMinimum", Optional.of(BigDecimal.ZERO));
        case "PositiveOrZero" -> limit("minimum", Optional.of(BigDecimal.ZERO));
        case "Negative" -> limit("exclusiveMaximum", Optional.of(BigDecimal.ZERO));
        case "NegativeOrZero" -> limit("maximum", Optional.of(BigDecimal.ZERO));
        case "Size" ->
            size(
                JsonAnnotations.member(annotation, "min"),
                JsonAnnotations.member(annotation, "max"));
        case "NotEmpty", "NotBlank" -> size(Optional.of(1), Optional.empty());
        case "Email" -> text("format", "email");
        case "Pattern" -> pattern(annotation);
        default -> {} // there is no keyword for it
      }
    }
  }

  /** Whether it is one of those that are declared with the validation itself. */
  static boolean isStandard(AnnotationMirror annotation) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    return PACKAGES.stream()
        .anyMatch(start -> type.getQualifiedName().contentEquals(start + type.getSimpleName()));
  }

  /** Those in the container that the compiler puts around several of a kind. */
  private static Stream<AnnotationMirror> several(AnnotationMirror container) {
    return JsonAnnotations.member(container, "value").stream()
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.empty())
        .map(value -> ((AnnotationValue) value).getValue())
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast);
  }

  private void limit(String keyword, Optional<BigDecimal> number) {
    boolean isNumber = is("integer") || is("number");
    number.filter(limit -> isNumber).ifPresent(limit -> tighten(keyword, limit));
  }

  /** Of several limits all hold, so that the narrowest says it. */
  private void tighten(String keyword, Object limit) {
    boolean isLower = keyword.startsWith("min") || keyword.endsWith("Minimum");
    boolean isWider =
        schema
            .get(keyword)
            .map(known -> decimal(limit).compareTo(decimal(known)))
            .map(order -> isLower ? order < 0 : order > 0)
            .orElse(false);
    if (!isWider) {
      schema.with(keyword, limit);
    }
  }

  private static BigDecimal decimal(Object number) {
    return new BigDecimal(number.toString());
  }

  private void size(Optional<Object> least, Optional<Object> most) {
    String what =
        is("string") ? "Length" : is("array") ? "Items" : is("object") ? "Properties" : "";
    if (!what.isEmpty()) {
      least.ifPresent(size -> tighten("min" + what, size));
      most.ifPresent(size -> tighten("max" + what, size));
    }
  }

  private void pattern(AnnotationMirror annotation) {
    String regex = JsonAnnotations.member(annotation, "regexp").map(Object::toString).orElse("");
    if (!PortableRegex.isRegex(regex)) {
      return; // the validator will say so
    }
    boolean isPortable =
        JsonAnnotations.member(annotation, "flags").isEmpty() && PortableRegex.isPortable(regex);
    text(isPortable ? "pattern" : "x-java-pattern", "^(?:" + regex + ")$");
  }

  /** A schema has a keyword once; the second pattern is one more schema that has to hold. */
  private void text(String keyword, String value) {
    if (!is("string")) {
      return;
    }
    if (schema.get(keyword).isEmpty()) {
      schema.with(keyword, value);
      return;
    }
    List<Object> all = new ArrayList<>();
    schema.get("allOf").ifPresent(known -> all.addAll((List<?>) known));
    all.add(new JsonObject().with(keyword, value));
    schema.with("allOf", all);
  }

  private boolean is(String type) {
    return schema.get("type").filter(type::equals).isPresent();
  }

  private static String bound(AnnotationMirror annotation, String keyword) {
    boolean isInclusive =
        !JsonAnnotations.member(annotation, "inclusive").equals(Optional.of(false));
    return isInclusive ? keyword.replace('M', 'm') : "exclusive" + keyword;
  }

  /** Empty for a string that is no number, which only the validator looks at. */
  private static Optional<BigDecimal> number(AnnotationMirror annotation) {
    try {
      return JsonAnnotations.member(annotation, "value").map(Object::toString).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
