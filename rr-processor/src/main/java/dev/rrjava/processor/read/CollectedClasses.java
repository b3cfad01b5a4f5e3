package dev.rrjava.processor.read;

import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.EntryClass;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * The annotated classes of all rounds of a compilation. Only names are kept between rounds: javac
 * creates new elements in each round, and unknown types may have been generated.
 */
public final class CollectedClasses {
  private final Elements elements;
  private final Set<String> annotations = new HashSet<>();
  private final Set<String> sources = new TreeSet<>();
  private final Set<String> pending = new TreeSet<>();
  private boolean isWritten;

  CollectedClasses(Elements elements, Set<Class<? extends Annotation>> annotations) {
    this.elements = elements;
    for (Class<?> annotation : annotations) {
      this.annotations.add(annotation.getCanonicalName());
    }
  }

  /**
   * Adds the annotated classes of a round.
   *
   * @param present the annotations in the round that no other processor has claimed
   * @param round the round
   */
  public void gather(Set<? extends TypeElement> present, RoundEnvironment round) {
    if (!isWritten) { // afterwards, our own output is among them
      for (TypeElement type : ElementFilter.typesIn(round.getRootElements())) {
        sources.add(type.getQualifiedName().toString());
      }
    }
    // javac would look up all others, too, if it got the classes of our annotations.
    List<TypeElement> ours = new ArrayList<>();
    for (TypeElement annotation : present) {
      if (annotations.contains(annotation.getQualifiedName().toString())) {
        ours.add(annotation);
      }
    }
    if (ours.isEmpty()) {
      return;
    }
    for (Element annotated : round.getElementsAnnotatedWithAny(ours.toArray(TypeElement[]::new))) {
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
   * @return false if code for all annotated classes is {@link #written}
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
   * Returns whether code has been written in this compilation.
   *
   * @return true after {@link #written}
   */
  public boolean isWritten() {
    return isWritten;
  }

  /** Removes all classes, because code has been written for them. */
  public void written() {
    pending.clear();
    isWritten = true;
  }

  /** Returns the qualified names of the annotated classes. */
  Set<String> names() {
    return pending;
  }

  /** Returns all classes that are being compiled, by qualified name. */
  Map<String, TypeElement> sourceTypes() {
    Map<String, TypeElement> types = new HashMap<>();
    for (String name : sources) {
      TypeElement type = elements.getTypeElement(name);
      if (type != null) {
        types.put(name, type);
      }
    }
    return Map.copyOf(types);
  }

  /** Returns the module of the first of several classes, if there is one; empty before Java 9. */
  Optional<ModuleElement> module(List<? extends DeclaredClass> classes) {
    return classes.stream().findFirst().map(first -> elements.getModuleOf(first.type()));
  }

  /** Returns whether generated code can refer to a class; {@code module} is that of handlers. */
  boolean isVisible(String name, Optional<ModuleElement> module) {
    return module.isEmpty()
        ? elements.getTypeElement(name) != null
        : elements.getTypeElement(module.get(), name) != null;
  }

  /**
   * Reads the option with the name of an {@link EntryClass}; {@code module} is that of the
   * handlers.
   */
  EntryClass.Option option(String name, Optional<ModuleElement> module) {
    String packageName = ClassId.parse(name).packageName();
    if (packageName.isEmpty()) {
      return new EntryClass.Option(name, Optional.empty(), Optional.empty());
    }
    return new EntryClass.Option(
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
