package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** No class has the name of one that is generated, and each of those has a name of its own. */
final class NameTakenRule implements Rule {
  @Override
  public Report check(Application application) {
    List<Report> reports = new ArrayList<>();
    Map<String, String> generated = new HashMap<>();
    Optional<ClassId> routes = application.routesClass();
    routes.ifPresent(
        id -> {
          generated.put(id.qualifiedName(), "the class of routes");
          reports.add(checkSources(application, id.qualifiedName()));
        });
    for (HandlerClass handler : application.routed()) {
      String adapter = new ClassId(handler.packageName(), handler.adapterName()).qualifiedName();
      reports.add(checkSources(application, adapter));
      String other = generated.putIfAbsent(adapter, "the adapter of " + handler.name());
      if (other != null) {
        reports.add(
            Report.of(
                Code.NAME_CONFLICT,
                Location.of(handler.type()),
                "the adapter of %s would be called %s, like %s; rename one of them",
                handler.name(),
                adapter,
                other));
      }
    }
    return Report.all(reports);
  }

  private static Report checkSources(Application application, String name) {
    return Optional.ofNullable(application.sources().get(name))
        .map(
            type ->
                Report.of(
                    Code.NAME_CONFLICT,
                    Location.of(type),
                    "a class %s is generated from the handlers; rename this one%s",
                    name,
                    name.endsWith("_Adapter") ? "" : ", or the other with -Arr.routes"))
        .orElse(Report.clean());
  }
}
