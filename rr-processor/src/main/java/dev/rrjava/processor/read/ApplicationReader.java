package dev.rrjava.processor.read;

import dev.rrjava.annotation.Converter;
import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.read.ConversionReader.Converters;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Collects annotated classes of all rounds, and reads them. Only names are kept between rounds:
 * javac creates new elements in each round, and unknown types may have been generated.
 */
public final class ApplicationReader {
  /** The annotations of the classes that are read. */
  public static final Set<Class<? extends Annotation>> ANNOTATIONS = annotations();

  private final Elements elements;
  private final Optional<String> routesOption;
  private final Types types;
  private final ParameterNames names;
  private final Set<String> sources = new TreeSet<>();
  private final Set<String> pending = new TreeSet<>();
  private boolean areRoutesWritten;

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
   * Adds the annotated classes of a round.
   *
   * @param round the round
   */
  public void gather(RoundEnvironment round) {
    if (!areRoutesWritten) { // afterwards, our own output is among them
      for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
        sources.add(type.getQualifiedName().toString());
      }
    }
    for (Element annotated : round.getElementsAnnotatedWithAny(ANNOTATIONS)) {
      Element declaring = annotated;
      while (declaring != null && !(declaring instanceof TypeElement)) {
        declaring = declaring.getEnclosingElement();
      }
      if (declaring instanceof TypeElement type) {
        pending.add(type.getQualifiedName().toString());
      }
    }
  }

  /**
   * Returns whether there are classes to read.
   *
   * @return false if the routes of all annotated classes are {@link #written}
   */
  public boolean hasPending() {
    return !pending.isEmpty();
  }

  /**
   * Adds classes that are not among the sources.
   *
   * @param names their qualified names
   * @return false if the compiler does not find all of them; then none is added
   */
  public boolean add(Set<String> names) {
    boolean areFound = names.stream().allMatch(name -> elements.getTypeElement(name) != null);
    return areFound && pending.addAll(names);
  }

  /**
   * Reads the annotated classes whose routes have not been written.
   *
   * @return the classes as known in this round
   */
  public Application read() {
    List<HandlerClass> handlers = new ArrayList<>();
    boolean isComplete = true;
    Map<String, TypeElement> sourceTypes = sourceTypes();
    List<TypeElement> annotated = new ArrayList<>();
    for (String name : pending) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        annotated.add(type);
      }
    }
    Converters converters = Converters.in(annotated, types);
    HandlerReader handlerReader = new HandlerReader(elements, types, converters, names);
    RoutedMethods.Inheritance inheritance =
        RoutedMethods.Inheritance.of(pending, sourceTypes.values());
    Set<String> names = new TreeSet<>(pending);
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
    return new Application(
        List.copyOf(handlers),
        converters.all(),
        converters.named(),
        routesOption.map(name -> routesOption(name, module(handlers))),
        sourceTypes,
        isComplete,
        areRoutesWritten);
  }

  /**
   * Returns whether routes have been written in this compilation.
   *
   * @return true after {@link #written}
   */
  public boolean areRoutesWritten() {
    return areRoutesWritten;
  }

  /** Removes the classes that {@link #read} returned, because their routes have been written. */
  public void written() {
    pending.clear();
    areRoutesWritten = true;
  }

  private Optional<ModuleElement> module(List<HandlerClass> handlers) {
    return handlers.stream().findFirst().map(handler -> elements.getModuleOf(handler.type()));
  }

  private Map<String, TypeElement> sourceTypes() {
    Map<String, TypeElement> types = new HashMap<>();
    for (String name : sources) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.put(name, type);
      }
    }
    return Map.copyOf(types);
  }

  /** Reads the option; {@code module} is that of the handlers, and empty before Java 9. */
  Application.RoutesOption routesOption(String name, Optional<ModuleElement> module) {
    String packageName = ClassId.parse(name).packageName();
    if (packageName.isEmpty()) {
      return new Application.RoutesOption(name, Optional.empty(), Optional.empty());
    }
    return new Application.RoutesOption(
        name, outerClass(packageName), module.flatMap(own -> otherModule(own, packageName)));
  }

  private Optional<String> outerClass(String packageName) {
    return Stream.iterate(
            packageName, part -> !part.isEmpty(), part -> ClassId.parse(part).packageName())
        .filter(part -> elements.getTypeElement(part) != null)
        .findFirst();
  }

  private Optional<String> otherModule(ModuleElement own, String packageName) {
    return Optional.ofNullable(elements.getPackageElement(own, packageName))
        .map(elements::getModuleOf)
        .map(module -> module.getQualifiedName().toString())
        .filter(module -> !own.getQualifiedName().contentEquals(module));
  }
}
