package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.Validation.DeclaredConstraint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/**
 * Converts constraints of Jakarta Validation to keywords of JSON Schema (2020-12, validation
 * vocabulary, chapter 6), where there are any.
 */
final class ConstraintKeywords {
  private final JsonObject schema;

  private ConstraintKeywords(JsonObject schema) {
    this.schema = new JsonObject().withAll(schema);
  }

  /** Returns a schema with the keywords of annotations. */
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

  private static boolean isStandard(AnnotationMirror annotation) {
    return DeclaredConstraint.isStandard((TypeElement) annotation.getAnnotationType().asElement());
  }

  /** Returns repeated annotations in their container. */
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

  /** Sets a limit if it is narrower than the present one. */
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
    if (!isRegex(regex)) {
      return; // the validator reports it
    }
    boolean isPortable = JsonAnnotations.member(annotation, "flags").isEmpty() && isPortable(regex);
    text(isPortable ? "pattern" : "x-java-pattern", "^(?:" + regex + ")$");
  }

  /** Sets a keyword; if the schema has it already, adds it to {@code allOf}. */
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

  /** Returns the number of a constraint; empty if it is malformed. */
  private static Optional<BigDecimal> number(AnnotationMirror annotation) {
    try {
      return JsonAnnotations.member(annotation, "value").map(Object::toString).map(BigDecimal::new);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /**
   * Syntax that JSON Schema (2020-12, core, section 6.4), which uses that of ECMA-262, does not
   * have: flags, named and atomic groups, quotations, anchors and classes by letters, possessive
   * quantifiers, nested classes.
   */
  private static final Pattern JAVA_ONLY =
      Pattern.compile("\\(\\?(?![:=!])|\\\\[AGhHNpPQERVvXZzae0]|[*+?}]\\+|&&|\\[[^\\]]*\\[");

  /** Returns whether a string is a regular expression. */
  static boolean isRegex(String regex) {
    try {
      Pattern.compile(regex);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  static boolean isPortable(String regex) {
    return !JAVA_ONLY.matcher(regex).find();
  }
}
