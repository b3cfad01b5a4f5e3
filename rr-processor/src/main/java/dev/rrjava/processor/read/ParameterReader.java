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
import dev.rrjava.processor.type.JavaTypes;
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

/** Reads parameters of routed methods, and members of parameter objects. */
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

  /** The annotations that declare the source of a parameter. */
  static final List<Class<? extends Annotation>> SOURCES =
      KINDS.entrySet().stream()
          .sorted(Map.Entry.comparingByValue())
          .<Class<? extends Annotation>>map(Map.Entry::getKey)
          .toList();

  private static final Set<Source.Kind> NAMELESS =
      Set.of(Source.Kind.BODY, Source.Kind.PARAMETER_OBJECT);

  private final ParameterTypeReader types;
  private final ParameterObjectReader groups;
  private final ConstraintReader constraints;

  ParameterReader(
      ParameterTypeReader types, ParameterObjectReader groups, ConstraintReader constraints) {
    this.types = types;
    this.groups = groups;
    this.constraints = constraints;
  }

  /** Returns the annotations that declare the source or the default of a parameter. */
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
   * @param named its name
   * @param annotated the elements that have its annotations: itself, or its field
   * @param constrained the elements that may have its constraints
   * @param user the class whose adapter creates it
   * @param outer the enclosing parameter objects
   */
  HandlerParameter read(
      ParameterNames.Name named,
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
        JavaTypes.isNullable(mirror)
            || annotated.stream().anyMatch(one -> JavaTypes.isNullable(one, one.asType()));
    Source source = source(named.text(), mirror, annotation);
    Optional<ParameterObject> object =
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
        object,
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
      return ParameterTypeReader.whole(mirror).isPresent()
          ? new Source(Source.Kind.CONTEXT, "", false)
          : new Source(Source.Kind.PATH, name, false);
    }
    Source.Kind kind = Objects.requireNonNull(KINDS_BY_NAME.get(annotation.get().name()));
    if (NAMELESS.contains(kind)) {
      return new Source(kind, "", true);
    }
    Optional<String> given = value(annotation.get()).map(value -> value.getValue().toString());
    String own = kind == Source.Kind.HEADER ? headerName(name) : name;
    return new Source(kind, given.orElse(own), true);
  }

  private static Location location(Annotated annotation) {
    return value(annotation).map(annotation::locationOf).orElseGet(annotation::location);
  }

  private static Optional<AnnotationValue> value(Annotated annotation) {
    return annotation.value("value");
  }

  /**
   * Returns the header of a parameter: the words of its name, capitalised and with hyphens between.
   */
  static String headerName(String parameter) {
    StringBuilder header = new StringBuilder();
    for (int i = 0; i < parameter.length(); i++) {
      char c = parameter.charAt(i);
      if (i > 0 && startsWord(parameter, i)) {
        header.append('-');
      }
      header.append(i == 0 ? Character.toUpperCase(c) : c);
    }
    return header.toString();
  }

  /** Returns whether a word starts at an index: {@code xRequestID} has three. */
  private static boolean startsWord(String name, int index) {
    if (!Character.isUpperCase(name.charAt(index))) {
      return false;
    }
    boolean followsCapital = Character.isUpperCase(name.charAt(index - 1));
    boolean precedesSmall =
        index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1));
    return !followsCapital || precedesSmall;
  }
}
