package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RoutesOption;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The class of routes has a name: the build's, or one in the package that all handlers share. */
final class RoutesClassRule implements Rule {
  private static final String EXAMPLE = "com.acme.Routes";

  /** Identifiers that no class may have (Java Language Specification, 3.8). */
  private static final Set<String> RESTRICTED =
      Set.of("permits", "record", "sealed", "var", "yield");

  @Override
  public Report check(Application application) {
    if (application.routesOption().isPresent()) {
      return check(application.routesOption().get(), application.sources().keySet());
    }
    if (application.routed().isEmpty() || application.routesClass().isPresent()) {
      return Report.clean();
    }
    return Report.of(
        Code.NO_COMMON_PACKAGE,
        Location.of(application.routed().get(0).type()),
        "the handler classes %s and %s have no package in common where Routes could be; compile with"
            + " for example -Arr.routes=com.acme.Routes",
        application.routed().get(0).qualifiedName(),
        application.routed().get(application.routed().size() - 1).qualifiedName());
  }

  private static Report check(RoutesOption option, Set<String> sources) {
    if (!SourceVersion.isName(option.name()) || isRestricted(option.name())) {
      return malformed(option, "no name of a class", EXAMPLE);
    }
    if (sources.stream().anyMatch(source -> source.startsWith(option.name() + "."))) {
      return malformed(option, "the name of a package", option.name() + ".Routes");
    }
    if (option.outerClass().isPresent()) {
      String outer = "in the class " + option.outerClass().get() + ", and needs a package";
      return malformed(option, outer, EXAMPLE);
    }
    return option
        .otherModule()
        .map(module -> malformed(option, "in a package of the module " + module, EXAMPLE))
        .orElse(Report.clean());
  }

  private static boolean isRestricted(String name) {
    return RESTRICTED.contains(ClassId.parse(name).simpleName());
  }

  private static Report malformed(RoutesOption option, String what, String example) {
    return Report.of(
        Code.MALFORMED_OPTION,
        Location.NOWHERE,
        "-Arr.routes=%s is %s; write for example -Arr.routes=%s",
        option.name(),
        what,
        example);
  }
}
