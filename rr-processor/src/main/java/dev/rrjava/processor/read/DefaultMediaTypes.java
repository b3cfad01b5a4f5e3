package dev.rrjava.processor.read;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * The media types that a class declares for its methods: as if they were written on each one that
 * has none of its own, and that they can be written on.
 */
final class DefaultMediaTypes {
  private static final List<String> FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data");
  private static final String EVENTS = "text/event-stream";

  private DefaultMediaTypes() {}

  /** What a method without {@code @Produces} answers with. */
  static List<DeclaredResponse.Text> produced(
      TypeElement handler, ExecutableElement method, Result result) {
    List<DeclaredResponse.Text> declared = declared(handler, method, Produces.class);
    Result body = result.body();
    boolean isSuitable =
        body instanceof Result.Encoded
            || body instanceof Result.EncodedStream
            || body instanceof Result.Scalar
            || (body instanceof Result.BuiltIn
                && declared.size() == 1
                && isSuitable(body, declared));
    return isSuitable ? declared : List.of();
  }

  private static boolean isSuitable(Result body, List<DeclaredResponse.Text> declared) {
    return body != Result.BuiltIn.EVENTS
        || declared.get(0).text().strip().toLowerCase(Locale.ROOT).equals(EVENTS);
  }

  /** What a method without {@code @Consumes} understands. */
  static List<DeclaredResponse.Text> consumed(
      TypeElement handler,
      ExecutableElement method,
      List<String> httpMethods,
      List<HandlerParameter> parameters) {
    List<HandlerParameter> inBody =
        parameters.stream()
            .flatMap(HandlerParameter::leaves)
            .filter(leaf -> leaf.source().kind().isInBody())
            .toList();
    if (inBody.isEmpty() || RouteMethod.WITHOUT_BODY.containsAll(httpMethods)) {
      return List.of();
    }
    List<DeclaredResponse.Text> declared = declared(handler, method, Consumes.class);
    boolean isForm = inBody.stream().anyMatch(DefaultMediaTypes::isOfForm);
    return isForm && declared.stream().noneMatch(DefaultMediaTypes::isForm) ? List.of() : declared;
  }

  private static boolean isOfForm(HandlerParameter parameter) {
    return parameter.source().kind() != Source.Kind.BODY
        || (parameter.type().value() instanceof ValueType.RequestPart whole
            && whole.part() == ValueType.Part.BODY_FORM);
  }

  private static boolean isForm(DeclaredResponse.Text range) {
    String type = range.text().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String beginning = type.endsWith("*") ? type.substring(0, type.length() - 1) : type;
    return type.equals("*/*")
        || FORMS.stream()
            .anyMatch(
                form -> type.endsWith("*") ? form.startsWith(beginning) : form.equals(beginning));
  }

  /** The annotation of the handler, else of the class of the method, else of the nearest type. */
  private static List<DeclaredResponse.Text> declared(
      TypeElement handler, ExecutableElement method, Class<? extends Annotation> annotation) {
    return Stream.concat(
            Stream.of(handler, method.getEnclosingElement()),
            RoutedMethods.abstractAncestors(handler).stream())
        .filter(type -> Annotated.find(type, annotation).isPresent())
        .findFirst()
        .map(type -> ResponseReader.texts(type, annotation))
        .orElse(List.of());
  }

  /** The annotations on a class. */
  static Stream<Annotated> on(Element type) {
    return Stream.of(Produces.class, Consumes.class)
        .flatMap(annotation -> Annotated.find(type, annotation).stream());
  }
}
