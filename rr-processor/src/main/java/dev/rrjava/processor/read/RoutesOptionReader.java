package dev.rrjava.processor.read;

import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.RoutesOption;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.util.Elements;

/** What the compiler has in the place of the class of routes that the build wants. */
final class RoutesOptionReader {
  private final Elements elements;

  RoutesOptionReader(Elements elements) {
    this.elements = elements;
  }

  /** The option, where the handlers are in a module; empty before modules were in the language. */
  RoutesOption read(String name, Optional<ModuleElement> module) {
    String packageName = ClassId.parse(name).packageName();
    if (packageName.isEmpty()) {
      return new RoutesOption(name, Optional.empty(), Optional.empty());
    }
    return new RoutesOption(
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
