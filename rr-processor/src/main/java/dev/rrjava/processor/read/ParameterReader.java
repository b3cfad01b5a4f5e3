package dev.rrjava.processor.read;

import dev.rrjava.annotations.Attribute;
import dev.rrjava.annotations.Body;
import dev.rrjava.annotations.Cookie;
import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Header;
import dev.rrjava.annotations.Params;
import dev.rrjava.annotations.Part;
import dev.rrjava.annotations.Path;
import dev.rrjava.annotations.Query;
import dev.rrjava.annotations.Upload;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.ParameterObject;
import dev.rrjava.processor.model.Source;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Parameters of routed methods and members of groups, and where each comes from. */
final class ParameterReader {
  /** The annotations that say where a parameter comes from. */
  static final List<Class<? extends Annotation>> SOURCES =
      List.of(
          Path.class,
          Query.class,
          Header.class,
          Cookie.class,
          Form.class,
          Upload.class,
          Part.class,
          Attribute.class,
          Body.class,
          Params.class);

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
    String simpleName = annotation.get().name();
    Source.Kind kind =
        simpleName.equals(Params.class.getSimpleName())
            ? Source.Kind.PARAMETER_OBJECT
            : Source.Kind.valueOf(simpleName.toUpperCase(Locale.ROOT));
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
