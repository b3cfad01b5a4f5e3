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
import dev.rrjava.processor.model.HandlerParameter.ParameterObject;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads parameters of routed methods, and members of parameter objects. */
final class ParameterReader {
  /** The annotations that declare the source of a parameter; the first of several counts. */
  static final List<Class<? extends Annotation>> SOURCES =
      List.of(
          PathParam.class,
          QueryParam.class,
          HeaderParam.class,
          CookieParam.class,
          FormParam.class,
          Upload.class,
          Part.class,
          Attribute.class,
          Body.class,
          BeanParam.class);

  /** The annotations that declare the source or the default of a parameter. */
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      Stream.<Class<? extends Annotation>>concat(SOURCES.stream(), Stream.of(Default.class))
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
    return Annotated.findEach(parameter, ANNOTATIONS);
  }

  static List<Annotated> sources(Element parameter) {
    return Annotated.findEach(parameter, SOURCES);
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
    List<Annotated> annotations = new ArrayList<>();
    List<Location> locations = new ArrayList<>();
    boolean isNullable = JavaTypes.isNullable(mirror);
    for (Element element : annotated) {
      for (Annotated source : sources(element)) {
        annotations.add(source);
        locations.add(source.locationOf("value"));
      }
      isNullable |= JavaTypes.isNullable(element, element.asType());
    }
    Optional<Annotated> annotation =
        annotations.isEmpty() ? Optional.empty() : Optional.of(annotations.get(0));
    boolean isNamed = annotation.isPresent() && annotation.get().value("value").isPresent();
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
        List.copyOf(locations),
        isNamed,
        types.read(mirror, source.kind(), isNullable, user),
        isNullable,
        fallbacks(annotated),
        object,
        constraints.read(mirror, constrained));
  }

  private static List<HandlerParameter.DefaultValue> fallbacks(List<? extends Element> annotated) {
    for (Element element : annotated) {
      Optional<Annotated> annotation = Annotated.find(element, Default.class);
      if (annotation.isPresent()) {
        return fallbacks(annotation.get());
      }
    }
    return List.of();
  }

  private static List<HandlerParameter.DefaultValue> fallbacks(Annotated annotation) {
    List<AnnotationValue> values = annotation.values("value");
    return values.isEmpty()
        ? List.of(new HandlerParameter.DefaultValue(annotation.locationOf("value"), null))
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
    Source.Kind kind = kind(annotation.get());
    if (NAMELESS.contains(kind)) {
      return new Source(kind, "", true);
    }
    Optional<AnnotationValue> given = annotation.get().value("value");
    String own = kind == Source.Kind.HEADER ? headerName(name) : name;
    return new Source(kind, given.isPresent() ? given.get().getValue().toString() : own, true);
  }

  private static Source.Kind kind(Annotated annotation) {
    return switch (annotation.name()) {
      case "PathParam" -> Source.Kind.PATH;
      case "QueryParam" -> Source.Kind.QUERY;
      case "HeaderParam" -> Source.Kind.HEADER;
      case "CookieParam" -> Source.Kind.COOKIE;
      case "FormParam" -> Source.Kind.FORM;
      case "Upload" -> Source.Kind.UPLOAD;
      case "Part" -> Source.Kind.PART;
      case "Attribute" -> Source.Kind.ATTRIBUTE;
      case "Body" -> Source.Kind.BODY;
      case "BeanParam" -> Source.Kind.PARAMETER_OBJECT;
      default -> throw new IllegalArgumentException(annotation.name());
    };
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
