package dev.rrjava.processor.read;

import dev.rrjava.annotation.Converter;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.read.ConversionReader.Converters;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the annotated classes of a compilation. */
public final class ApplicationReader {
  /** The annotations of the classes that are read. */
  public static final Set<Class<? extends Annotation>> ANNOTATIONS = annotations();

  /** The class of {@code rr-runtime} that {@code Routes} extends. */
  private static final String GENERATED_ROUTER = "dev.rrjava.routing.GeneratedRouter";

  private final Elements elements;
  private final Optional<String> routesOption;
  private final Types types;
  private final ParameterNames names;
  private final CollectedClasses classes;

  /**
   * Creates a reader for a compilation.
   *
   * @param elements the elements of the compiler
   * @param types the types of the compiler
   * @param routesOption the compiler option with the name of the class of routes, if it is set
   * @param hasSource whether a declaration is in a source that is being compiled
   */
  public ApplicationReader(
      Elements elements, Types types, Optional<String> routesOption, Predicate<Element> hasSource) {
    this.elements = elements;
    this.names = new ParameterNames(elements, hasSource);
    this.routesOption = routesOption;
    this.types = types;
    this.classes = new CollectedClasses(elements, ANNOTATIONS);
  }

  private static Set<Class<? extends Annotation>> annotations() {
    Set<Class<? extends Annotation>> annotations = new HashSet<>(RoutedMethods.ANNOTATIONS);
    annotations.addAll(InterceptorReader.ANNOTATIONS);
    annotations.addAll(ResponseReader.ANNOTATIONS);
    annotations.addAll(ParameterReader.ANNOTATIONS);
    annotations.addAll(
        List.of(EarlyHints.class, Converter.class, dev.rrjava.annotation.Converters.class));
    return Set.copyOf(annotations);
  }

  /**
   * Returns the annotated classes whose routes have not been written.
   *
   * @return the classes of all rounds
   */
  public CollectedClasses classes() {
    return classes;
  }

  /**
   * Reads the annotated classes whose routes have not been written.
   *
   * @return the classes as known in this round
   */
  public Application read() {
    List<HandlerClass> handlers = new ArrayList<>();
    boolean isComplete = true;
    Map<String, TypeElement> sourceTypes = classes.sourceTypes();
    List<TypeElement> annotated = new ArrayList<>();
    for (String name : classes.names()) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        annotated.add(type);
      }
    }
    Converters converters = Converters.in(annotated, types);
    HandlerReader handlerReader = new HandlerReader(elements, types, converters, names);
    MarkedMethods.Inheritance inheritance =
        MarkedMethods.Inheritance.of(classes.names(), sourceTypes.values());
    Set<String> names = new TreeSet<>(classes.names());
    names.addAll(inheritance.inheriting());
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      Optional<HandlerClass> handler =
          type == null ? Optional.empty() : handlerReader.read(type, inheritance.isInherited(name));
      if (handler.isPresent()) {
        handlers.add(handler.get());
      }
      isComplete &= handler.isPresent();
    }
    Optional<ModuleElement> module = classes.module(handlers);
    return new Application(
        List.copyOf(handlers),
        converters.all(),
        converters.named(),
        routesOption.map(name -> classes.option(name, module)),
        sourceTypes,
        isComplete,
        classes.isWritten(),
        classes.isVisible(GENERATED_ROUTER, module));
  }
}
