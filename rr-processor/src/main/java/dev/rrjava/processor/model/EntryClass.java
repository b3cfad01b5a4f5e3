package dev.rrjava.processor.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * The generated class that an application passes to its worker: {@code Routes} or {@code Jobs}.
 *
 * @param simpleName its name unless the option is set
 * @param optionName the compiler option that sets its name
 * @param option the value of that option, if it is set
 * @param handlers the handler classes that determine its package, by qualified name
 * @param arguments the classes of which its factory takes an object, by qualified name
 * @param generated the other classes that are generated
 * @param sources all classes that are being compiled, by qualified name
 * @param isLate whether it was already written in this compilation
 */
public record EntryClass(
    String simpleName,
    String optionName,
    Optional<Option> option,
    List<? extends DeclaredClass> handlers,
    List<? extends DeclaredClass> arguments,
    List<Generated> generated,
    Map<String, TypeElement> sources,
    boolean isLate) {
  /**
   * The compiler option with the name of the class, and what has that name already.
   *
   * @param name the value of the option, which may not be a name
   * @param outerClass the class that it would be nested in
   * @param otherModule the module that has its package, if that is not the handlers'
   */
  public record Option(String name, Optional<String> outerClass, Optional<String> otherModule) {}

  /**
   * A class that is generated for a handler class.
   *
   * @param purpose what it is for the handler class, for example {@code adapter}
   * @param id its name
   * @param handler the handler class
   */
  public record Generated(String purpose, ClassId id, DeclaredClass handler) {}

  /**
   * Returns the name of the class: the value of the option, else the simple name in the closest
   * common package of all handlers.
   *
   * @return the name; empty if the option is not a name, or there is no common package
   */
  public Optional<ClassId> id() {
    if (option.isPresent()) {
      return option.map(Option::name).filter(SourceVersion::isName).map(ClassId::parse);
    }
    Set<String> packages = new LinkedHashSet<>();
    for (DeclaredClass handler : handlers) {
      packages.add(handler.packageName());
    }
    String common = null;
    for (String name : packages) {
      common = common == null ? name : commonPackage(common, name);
    }
    return common == null || (common.isEmpty() && !packages.contains(""))
        ? Optional.empty()
        : Optional.of(new ClassId(common, simpleName));
  }

  /**
   * Returns the first of the classes that are being compiled in a package or its subpackages.
   *
   * @param packageName the name of the package
   * @return the qualified name of the class
   */
  public Optional<String> firstIn(String packageName) {
    return sources.keySet().stream()
        .filter(source -> source.startsWith(packageName + "."))
        .min(Comparator.naturalOrder());
  }

  private static String commonPackage(String left, String right) {
    String[] a = left.split("\\.");
    String[] b = right.split("\\.");
    int differs = Arrays.mismatch(a, b);
    return differs < 0 ? left : String.join(".", Arrays.copyOf(a, differs));
  }
}
