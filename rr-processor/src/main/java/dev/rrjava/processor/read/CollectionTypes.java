package dev.rrjava.processor.read;

import dev.rrjava.processor.model.ParameterType.Container;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Determines which collections of the JDK are supported for parameters. */
final class CollectionTypes {
  private static final Map<String, Container> ABSTRACT =
      Map.ofEntries(
          Map.entry("java.lang.Iterable", Container.LIST),
          Map.entry("java.util.Collection", Container.LIST),
          Map.entry("java.util.SequencedCollection", Container.LIST),
          Map.entry("java.util.List", Container.LIST),
          Map.entry("java.util.Set", Container.SET),
          Map.entry("java.util.SortedSet", Container.SORTED_SET),
          Map.entry("java.util.NavigableSet", Container.SORTED_SET),
          Map.entry("java.util.Queue", Container.DEQUE),
          Map.entry("java.util.Deque", Container.DEQUE),
          Map.entry("java.util.EnumSet", Container.ENUM_SET));

  /** Collections whose elements must have a natural order. */
  private static final Set<String> SORTED =
      Set.of(
          "java.util.SortedSet",
          "java.util.NavigableSet",
          "java.util.TreeSet",
          "java.util.PriorityQueue",
          "java.util.concurrent.ConcurrentSkipListSet",
          "java.util.concurrent.PriorityBlockingQueue");

  /** A queue without capacity can't contain the values. */
  private static final String WITHOUT_CAPACITY = "java.util.concurrent.SynchronousQueue";

  private final Elements elements;
  private final Types types;

  CollectionTypes(Elements elements, Types types) {
    this.elements = elements;
    this.types = types;
  }

  /** Returns the kind of a collection; empty if the type is not a supported collection. */
  Optional<Container> containerOf(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return Optional.empty();
    }
    TypeElement element = (TypeElement) declared.asElement();
    return Optional.ofNullable(ABSTRACT.get(element.getQualifiedName().toString()))
        .or(() -> isMade(element) ? Optional.of(Container.COLLECTION) : Optional.empty());
  }

  /** Returns whether the elements must have a natural order. */
  boolean isSorted(TypeMirror type) {
    return type instanceof DeclaredType declared
        && SORTED.contains(((TypeElement) declared.asElement()).getQualifiedName().toString());
  }

  /**
   * Returns whether a class is a collection of the JDK with one type parameter and a constructor
   * without parameters.
   */
  private boolean isMade(TypeElement element) {
    String packageName = elements.getPackageOf(element).getQualifiedName().toString();
    boolean isOfJdk = packageName.equals("java.util") || packageName.equals("java.util.concurrent");
    return isOfJdk
        && element.getKind().isClass()
        && !element.getModifiers().contains(Modifier.ABSTRACT)
        && element.getTypeParameters().size() == 1
        && !element.getQualifiedName().contentEquals(WITHOUT_CAPACITY)
        && isCollection(element)
        && ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
            .filter(constructor -> constructor.getModifiers().contains(Modifier.PUBLIC))
            .anyMatch(constructor -> constructor.getParameters().isEmpty());
  }

  private boolean isCollection(TypeElement element) {
    TypeElement collection = elements.getTypeElement("java.util.Collection");
    return collection != null
        && types.isSubtype(types.erasure(element.asType()), types.erasure(collection.asType()));
  }
}
