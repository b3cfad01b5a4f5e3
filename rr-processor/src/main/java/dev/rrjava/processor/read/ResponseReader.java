package dev.rrjava.processor.read;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.MediaType;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the responses and bodies that methods and classes declare. */
final class ResponseReader {
  private static final List<Class<? extends Annotation>> LISTS =
      List.of(Status.class, ResponseHeader.class, Produces.class, Consumes.class);

  private ResponseReader() {}

  /** Returns the annotations that apply to routed methods. */
  static Stream<Class<? extends Annotation>> classes() {
    return Stream.concat(Stream.of(BodyLimit.class), LISTS.stream());
  }

  /** Returns the annotations of this kind on a method. */
  static Stream<Annotated> of(Element method) {
    return classes().flatMap(annotation -> Annotated.find(method, annotation).stream());
  }

  /** Reads what a method declares, with the defaults of its class. */
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
        headers(method),
        produces ? mediaTypes(method, Produces.class) : produced(handler, method, result),
        consumes
            ? mediaTypes(method, Consumes.class)
            : consumed(handler, method, httpMethods, parameters),
        Stream.of(method, handler)
            .flatMap(
                element ->
                    LISTS.stream()
                        .flatMap(annotation -> Annotated.find(element, annotation).stream()))
            .filter(annotation -> annotation.values("value").isEmpty())
            .map(ResponseReader::location)
            .toList());
  }

  /** Reads what an exception handler declares, which is a status. */
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

  /** Returns the media types of an annotation; none if the element does not have it. */
  static List<DeclaredMediaType> mediaTypes(Element element, Class<? extends Annotation> type) {
    return strings(element, type)
        .map(
            value ->
                new DeclaredMediaType(
                    value.location(), value.text(), MediaType.tryParse(value.text())))
        .toList();
  }

  private static List<DeclaredResponse.Header> headers(Element method) {
    return strings(method, ResponseHeader.class).map(ResponseReader::header).toList();
  }

  private static DeclaredResponse.Header header(Value value) {
    String text = value.text();
    int colon = text.indexOf(':');
    return colon < 0
        ? new DeclaredResponse.Header(value.location(), text, text, Optional.empty())
        : new DeclaredResponse.Header(
            value.location(),
            text,
            text.substring(0, colon),
            Optional.of(text.substring(colon + 1).strip()));
  }

  private record Value(Location location, String text) {}

  private static Stream<Value> strings(Element element, Class<? extends Annotation> type) {
    return Annotated.find(element, type).stream()
        .flatMap(
            annotation ->
                annotation.values("value").stream()
                    .map(
                        value ->
                            new Value(annotation.locationOf(value), value.getValue().toString())));
  }

  private static final List<String> FORMS =
      List.of("application/x-www-form-urlencoded", "multipart/form-data");
  private static final String EVENTS = "text/event-stream";

  /** Returns the media types of the response of a method without {@code @Produces}. */
  static List<DeclaredMediaType> produced(
      TypeElement handler, ExecutableElement method, Result result) {
    List<DeclaredMediaType> declared = declared(handler, method, Produces.class);
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

  private static boolean isSuitable(Result body, List<DeclaredMediaType> declared) {
    return body != Result.BuiltIn.EVENTS || declared.get(0).is(EVENTS);
  }

  /** Returns the media types of the bodies of a method without {@code @Consumes}. */
  static List<DeclaredMediaType> consumed(
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
    List<DeclaredMediaType> declared = declared(handler, method, Consumes.class);
    boolean isForm = inBody.stream().anyMatch(ResponseReader::isOfForm);
    return isForm && declared.stream().noneMatch(ResponseReader::isForm) ? List.of() : declared;
  }

  private static boolean isOfForm(HandlerParameter parameter) {
    return parameter.source().kind() != Source.Kind.BODY
        || (parameter.type().value() instanceof ValueType.RequestPart whole
            && whole.part() == ValueType.Part.BODY_FORM);
  }

  private static boolean isForm(DeclaredMediaType range) {
    return range
        .mediaType()
        .filter(type -> FORMS.stream().anyMatch(type.withoutParameters()::includes))
        .isPresent();
  }

  /**
   * Returns the media types of the handler, else of the class of the method, else of the nearest
   * type.
   */
  private static List<DeclaredMediaType> declared(
      TypeElement handler, ExecutableElement method, Class<? extends Annotation> annotation) {
    return Stream.concat(
            Stream.of(handler, method.getEnclosingElement()),
            JavaTypes.abstractAncestors(handler).stream())
        .filter(type -> Annotated.find(type, annotation).isPresent())
        .findFirst()
        .map(type -> mediaTypes(type, annotation))
        .orElse(List.of());
  }

  /** Returns the annotations with media types on a class. */
  static Stream<Annotated> mediaTypesOn(Element type) {
    return Stream.of(Produces.class, Consumes.class)
        .flatMap(annotation -> Annotated.find(type, annotation).stream());
  }
}
