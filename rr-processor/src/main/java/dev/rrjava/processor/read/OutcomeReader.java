package dev.rrjava.processor.read;

import dev.rrjava.annotations.BodyLimit;
import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.ResponseHeader;
import dev.rrjava.annotations.Status;
import dev.rrjava.processor.model.Outcome;
import dev.rrjava.processor.model.Place;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** What routed methods declare of their responses. */
final class OutcomeReader {
  private static final List<Class<? extends Annotation>> LISTS =
      List.of(Status.class, ResponseHeader.class, Produces.class, Consumes.class);

  private OutcomeReader() {}

  /** The annotations that belong on a routed method. */
  static Stream<Class<? extends Annotation>> classes() {
    return Stream.concat(Stream.of(BodyLimit.class), LISTS.stream());
  }

  /** Those of them that are on a method. */
  static Stream<Annotated> of(Element method) {
    return classes().flatMap(annotation -> Annotated.find(method, annotation).stream());
  }

  static Outcome read(ExecutableElement method, TypeMirror returnType) {
    return new Outcome(
        ResultReader.read(returnType),
        Annotated.find(method, Status.class).stream()
            .flatMap(
                status ->
                    status.values("value").stream()
                        .map(
                            value ->
                                new Outcome.Status(
                                    status.placeOf(value), (Integer) value.getValue())))
            .toList(),
        texts(method, ResponseHeader.class),
        texts(method, Produces.class),
        texts(method, Consumes.class),
        LISTS.stream()
            .flatMap(annotation -> Annotated.find(method, annotation).stream())
            .filter(annotation -> annotation.values("value").isEmpty())
            .map(OutcomeReader::place)
            .toList());
  }

  private static Place place(Annotated annotation) {
    return annotation.value("value").map(annotation::placeOf).orElseGet(annotation::place);
  }

  private static List<Outcome.Text> texts(
      ExecutableElement method, Class<? extends Annotation> type) {
    return Annotated.find(method, type).stream()
        .flatMap(
            annotation ->
                annotation.values("value").stream()
                    .map(
                        value ->
                            new Outcome.Text(
                                annotation.placeOf(value), value.getValue().toString())))
        .toList();
  }
}
