package dev.rrjava.processor.read;

import dev.rrjava.annotation.Any;
import dev.rrjava.annotation.Delete;
import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Head;
import dev.rrjava.annotation.Options;
import dev.rrjava.annotation.Patch;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Put;
import dev.rrjava.annotation.Route;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds the routed methods of a class, those with {@code @Route} or a shorthand. */
final class RoutedMethods {
  /** {@code @Route} and its shorthands, each followed by the container of repeated ones. */
  static final List<Class<? extends Annotation>> ANNOTATIONS =
      List.of(
          Route.class,
          Route.All.class,
          Any.class,
          Any.All.class,
          Get.class,
          Get.All.class,
          Head.class,
          Head.All.class,
          Post.class,
          Post.All.class,
          Put.class,
          Put.All.class,
          Delete.class,
          Delete.All.class,
          Options.class,
          Options.All.class,
          Patch.class,
          Patch.All.class);

  private static final String CONTAINER = Route.All.class.getSimpleName();

  private final Elements elements;
  private final MarkedMethods methods;

  RoutedMethods(Elements elements) {
    this.elements = elements;
    this.methods = new MarkedMethods(elements, RoutedMethods::isRouted, RoutedMethods::texts);
  }

  /** Returns the annotations of this kind on an element. */
  static List<Annotated> annotations(Element element) {
    List<Annotated> annotations = new ArrayList<>();
    for (Annotated found : Annotated.findEach(element, ANNOTATIONS)) {
      annotations.addAll(found.name().equals(CONTAINER) ? found.contained() : List.of(found));
    }
    return annotations;
  }

  /** Returns the route of an annotation as a value of {@code @Route}. */
  static String text(Annotated annotation) {
    Optional<AnnotationValue> declared = annotation.value("value");
    String value = declared.isPresent() ? declared.get().getValue().toString() : "";
    if (isRoute(annotation)) {
      return value;
    }
    String httpMethod = annotation.name().toUpperCase(Locale.ROOT);
    return value.isEmpty() ? httpMethod : httpMethod + " " + value;
  }

  private static boolean isRoute(Annotated annotation) {
    return annotation.name().equals(Route.class.getSimpleName());
  }

  /** Returns whether the routes on an element are present if required, and known. */
  static boolean areReadable(Element element) {
    for (Annotated annotation : annotations(element)) {
      if (!annotation.isReadable(isRoute(annotation))) {
        return false;
      }
    }
    return true;
  }

  static boolean isRouted(ExecutableElement method) {
    return !annotations(method).isEmpty();
  }

  /** Returns the routed methods in the order of the source, own ones first. */
  List<ExecutableElement> of(TypeElement type) {
    return methods.of(type);
  }

  private static Set<String> texts(ExecutableElement method) {
    Set<String> texts = new HashSet<>();
    annotations(method).forEach(annotation -> texts.add(text(annotation)));
    return texts;
  }

  /** Returns the methods of a handler that override a method, the nearest first. */
  List<ExecutableElement> overriding(TypeElement handler, ExecutableElement method) {
    return MarkedMethods.overriding(elements, handler, method);
  }
}
