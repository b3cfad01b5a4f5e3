package dev.rrjava.processor.read;

import dev.rrjava.annotation.Attribute;
import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Body;
import dev.rrjava.annotation.CookieParam;
import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.HeaderParam;
import dev.rrjava.annotation.Part;
import dev.rrjava.annotation.PathParam;
import dev.rrjava.annotation.QueryParam;
import dev.rrjava.annotation.Upload;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterObject;
import dev.rrjava.processor.model.Source;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Parameters of routed methods and members of groups, and where each comes from. */
final class ParameterReader {
  private static final Map<Class<? extends Annotation>, Source.Kind> KINDS =
      Map.of(
          PathParam.class, Source.Kind.PATH,
          QueryParam.class, Source.Kind.QUERY,
          HeaderParam.class, Source.Kind.HEADER,
          CookieParam.class, Source.Kind.COOKIE,
          FormParam.class, Source.Kind.FORM,
          Upload.class, Source.Kind.UPLOAD,
          Part.class, Source.Kind.PART,
          Attribute.class, Source.Kind.ATTRIBUTE,
          Body.class, Source.Kind.BODY,
          BeanParam.class, Source.Kind.PARAMETER_OBJECT);

  private static final Map<String, Source.Kind> KINDS_BY_NAME =
      KINDS.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> entry.getKey().getSimpleName(), Map.Entry::getValue));

  /** The annotations that name the part of a request that a parameter has its value from. */
  static final List<Class<? extends Annotation>> SOURCES =
      KINDS.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .<Class<? extends Annotation>>map(Map.Entry::getKey)
          .toList();

  private static final Set<Source.Kind> NAMELESS =
      Set.of(Source.Kind.BODY, Source.Kind.PARAMETER_OBJECT);

  private final TypeReader types;
  private final ParameterObjectReader groups;
  private final ConstraintReader constraints;

  ParameterReader(TypeReader types, ParameterObjectReader groups, ConstraintReader constraints) {
    this.types = types;
    this.groups = groups;
    this.constraints = constraints;
  }

  /** The annotations that say where a parameter comes from, or what it is when it is missing. */
  static List<Annotated> annotations(Element parameter) {
    return Stream.concat(
            sources(parameter).stream(), Annotated.find(parameter, Default.class).stream())
        .toList();
  }

  static List<Annotated> sources(Element parameter) {
    return SOURCES.stream()
        .flatMap(annotation -> Annotated.find(parameter, annotation).stream())
        .toList();
  }

  /**
   * Reads a parameter.
   *
   * @param named what it is called
   * @param annotated what has its annotations: it, or a field that goes with it
   * @param constrained what may have its constraints
   * @param user the class whose adapter makes it
   * @param outer the groups that it is in
   */
  HandlerParameter read(
      ParameterName named,
      VariableElement parameter,
      TypeMirror mirror,
      List<? extends Element> annotated,
      List<? extends Element> constrained,
      TypeElement user,
      List<TypeMirror> outer) {
    List<Annotated> annotations =
        annotated.stream().flatMap(element -> sources(element).stream()).toList();
    Optional<Annotated> annotation = annotations.stream().findFirst();
    boolean isNamed = annotation.flatMap(ParameterReader::value).isPresent();
    boolean isNullable =
        Nullness.isNullable(mirror)
            || annotated.stream().anyMatch(one -> Nullness.isNullable(one, one.asType()));
    Source source = source(named.text(), mirror, annotation);
    Optional<ParameterObject> group =
        source.kind() == Source.Kind.PARAMETER_OBJECT
            ? Optional.of(groups.read(mirror, user, outer, this))
            : Optional.empty();
    return new HandlerParameter(
        named.text(),
        named.isKnown(),
        parameter,
        mirror,
        source,
        annotations.stream().map(ParameterReader::location).toList(),
        isNamed,
        types.read(mirror, source.kind(), isNullable, user),
        isNullable,
        fallbacks(annotated),
        group,
        constraints.read(mirror, constrained));
  }

  private static List<HandlerParameter.DefaultValue> fallbacks(List<? extends Element> annotated) {
    return annotated.stream()
        .flatMap(element -> Annotated.find(element, Default.class).stream())
        .findFirst()
        .map(ParameterReader::fallbacks)
        .orElse(List.of());
  }

  private static List<HandlerParameter.DefaultValue> fallbacks(Annotated annotation) {
    List<AnnotationValue> values = annotation.values("value");
    return values.isEmpty()
        ? List.of(new HandlerParameter.DefaultValue(location(annotation), null))
        : values.stream()
            .map(
                value ->
                    new HandlerParameter.DefaultValue(
                        annotation.locationOf(value), value.getValue().toString()))
            .toList();
  }

  private static Source source(String name, TypeMirror mirror, Optional<Annotated> annotation) {
    if (annotation.isEmpty()) {
      return TypeReader.whole(mirror).isPresent()
          ? new Source(Source.Kind.CONTEXT, "", false)
          : new Source(Source.Kind.PATH, name, false);
    }
    Source.Kind kind = Objects.requireNonNull(KINDS_BY_NAME.get(annotation.get().name()));
    if (NAMELESS.contains(kind)) {
      return new Source(kind, "", true);
    }
    Optional<String> given = value(annotation.get()).map(value -> value.getValue().toString());
    String own = kind == Source.Kind.HEADER ? HeaderName.of(name) : name;
    return new Source(kind, given.orElse(own), true);
  }

  private static Location location(Annotated annotation) {
    return value(annotation).map(annotation::locationOf).orElseGet(annotation::location);
  }

  private static Optional<AnnotationValue> value(Annotated annotation) {
    return annotation.value("value");
  }
}
