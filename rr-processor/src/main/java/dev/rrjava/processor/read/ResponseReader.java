package dev.rrjava.processor.read;

import dev.rrjava.annotation.BodyLimit;
import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Status;
import dev.rrjava.http.MediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.type.JavaTypes;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads the responses and bodies that methods and classes declare. */
final class ResponseReader {
  private static final List<Class<? extends Annotation>> LISTS =
      List.of(Status.class, ResponseHeader.class, Produces.class, Consumes.class);

  /** The annotations that apply to routed methods. */
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(BodyLimit.class, Status.class, ResponseHeader.class, Produces.class, Consumes.class);

  private ResponseReader() {}

  /** Returns the annotations of this kind on a method. */
  static List<Annotated> of(Element method) {
    return Annotated.findEach(method, ANNOTATIONS);
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
        emptyLists(LISTS, method, handler));
  }

  /** Reads what an exception handler declares, which is a status. */
  static DeclaredResponse read(ExecutableElement method, TypeMirror returnType) {
    return new DeclaredResponse(
        ResultReader.read(returnType, false),
        statuses(method),
        List.of(),
        List.of(),
        List.of(),
        emptyLists(List.of(Status.class), method));
  }

  /** Returns the locations of annotations without a value. */
  private static List<Location> emptyLists(
      List<Class<? extends Annotation>> types, Element... elements) {
    List<Location> empty = new ArrayList<>();
    for (Element element : elements) {
      for (Annotated annotation : Annotated.findEach(element, types)) {
        if (annotation.values("value").isEmpty()) {
          empty.add(annotation.locationOf("value"));
        }
      }
    }
    return List.copyOf(empty);
  }

  private static List<DeclaredResponse.Status> statuses(Element method) {
    Optional<Annotated> annotation = Annotated.find(method, Status.class);
    if (annotation.isEmpty()) {
      return List.of();
    }
    List<DeclaredResponse.Status> statuses = new ArrayList<>();
    for (AnnotationValue value : annotation.get().values("value")) {
      statuses.add(
          new DeclaredResponse.Status(
              annotation.get().locationOf(value), (Integer) value.getValue()));
    }
    return List.copyOf(statuses);
  }

  /** Returns the media types of an annotation; none if the element does not have it. */
  static List<DeclaredMediaType> mediaTypes(Element element, Class<? extends Annotation> type) {
    List<DeclaredMediaType> mediaTypes = new ArrayList<>();
    for (Value value : strings(element, type)) {
      mediaTypes.add(
          new DeclaredMediaType(value.location(), value.text(), MediaType.tryParse(value.text())));
    }
    return List.copyOf(mediaTypes);
  }

  private static List<DeclaredResponse.Header> headers(Element method) {
    List<DeclaredResponse.Header> headers = new ArrayList<>();
    for (Value value : strings(method, ResponseHeader.class)) {
      headers.add(header(value));
    }
    return headers;
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

  private static List<Value> strings(Element element, Class<? extends Annotation> type) {
    Optional<Annotated> annotation = Annotated.find(element, type);
    if (annotation.isEmpty()) {
      return List.of();
    }
    List<Value> strings = new ArrayList<>();
    for (AnnotationValue value : annotation.get().values("value")) {
      strings.add(new Value(annotation.get().locationOf(value), value.getValue().toString()));
    }
    return strings;
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
    List<HandlerParameter> inBody = new ArrayList<>();
    for (HandlerParameter leaf : HandlerParameter.leaves(parameters)) {
      if (leaf.source().kind().isInBody()) {
        inBody.add(leaf);
      }
    }
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
    List<Element> types = new ArrayList<>();
    types.add(handler);
    types.add(method.getEnclosingElement());
    types.addAll(JavaTypes.abstractAncestors(handler));
    for (Element type : types) {
      if (Annotated.find(type, annotation).isPresent()) {
        return mediaTypes(type, annotation);
      }
    }
    return List.of();
  }

  /** Returns the annotations with media types on a class. */
  static List<Annotated> mediaTypesOn(Element type) {
    return Annotated.findEach(type, List.of(Produces.class, Consumes.class));
  }
}
