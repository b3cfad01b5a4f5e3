package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import javax.lang.model.SourceVersion;

/** The class of routes has a name: the build's, or one in the package that all handlers share. */
final class RoutesClassRule implements Rule {
  @Override
  public Report check(Application application) {
    if (application.routesOption().isPresent()) {
      String name = application.routesOption().get();
      return SourceVersion.isName(name)
          ? Report.clean()
          : Report.of(
              Code.MALFORMED_OPTION,
              Place.NOWHERE,
              "-Arr.routes=%s is no name of a class; write for example -Arr.routes=com.acme.Routes",
              name);
    }
    if (application.routed().isEmpty() || application.routesClass().isPresent()) {
      return Report.clean();
    }
    return Report.of(
        Code.NO_COMMON_PACKAGE,
        Place.of(application.routed().get(0).type()),
        "the handler classes %s and %s have no package in common where Routes could be; compile with"
            + " for example -Arr.routes=com.acme.Routes",
        application.routed().get(0).qualifiedName(),
        application.routed().get(application.routed().size() - 1).qualifiedName());
  }
}
