package dev.rrjava.processor.read;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Status;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** What routed methods declare of their responses. */
final class ResponseReader {
  private static final List<Class<? extends Annotation>> LISTS =
      List.of(Status.class, ResponseHeader.class, Produces.class, Consumes.class);

  private ResponseReader() {}

  /** The annotations that belong on a routed method. */
  static Stream<Class<? extends Annotation>> classes() {
    return Stream.concat(Stream.of(BodyLimit.class), LISTS.stream());
  }

  /** Those of them that are on a method. */
  static Stream<Annotated> of(Element method) {
    return classes().flatMap(annotation -> Annotated.find(method, annotation).stream());
  }

  /** What a method declares, else its class. */
  static DeclaredResponse read(
      TypeElement handler,
      ExecutableElement method,
      Result result,
      List<String> httpMethods,
      List<HandlerParameter> parameters) {
    boolean produces = Annotated.find(method, Produces.class).isPresent();
    boolean consumes = Annotated.find(method, Consumes.class).isPresent();
    return new DeclaredResponse(
        result,
        statuses(method),
        texts(method, ResponseHeader.class),
        produces
            ? texts(method, Produces.class)
            : DefaultMediaTypes.produced(handler, method, result),
        consumes
            ? texts(method, Consumes.class)
            : DefaultMediaTypes.consumed(handler, method, httpMethods, parameters),
        Stream.of(method, handler)
            .flatMap(
                element ->
                    LISTS.stream()
                        .flatMap(annotation -> Annotated.find(element, annotation).stream()))
            .filter(annotation -> annotation.values("value").isEmpty())
            .map(ResponseReader::location)
            .toList());
  }

  /** What an exception handler declares: a status. */
  static DeclaredResponse read(ExecutableElement method, TypeMirror returnType) {
    return new DeclaredResponse(
        ResultReader.read(returnType, false),
        statuses(method),
        List.of(),
        List.of(),
        List.of(),
        Annotated.find(method, Status.class).stream()
            .filter(annotation -> annotation.values("value").isEmpty())
            .map(ResponseReader::location)
            .toList());
  }

  private static List<DeclaredResponse.Status> statuses(Element method) {
    return Annotated.find(method, Status.class).stream()
        .flatMap(
            status ->
                status.values("value").stream()
                    .map(
                        value ->
                            new DeclaredResponse.Status(
                                status.locationOf(value), (Integer) value.getValue())))
        .toList();
  }

  private static Location location(Annotated annotation) {
    return annotation.value("value").map(annotation::locationOf).orElseGet(annotation::location);
  }

  /** The values of an annotation, if it is there. */
  static List<DeclaredResponse.Text> texts(Element element, Class<? extends Annotation> type) {
    return Annotated.find(element, type).stream()
        .flatMap(
            annotation ->
                annotation.values("value").stream()
                    .map(
                        value ->
                            new DeclaredResponse.Text(
                                annotation.locationOf(value), value.getValue().toString())))
        .toList();
  }
}
