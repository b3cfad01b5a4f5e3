package dev.rrjava.processor.write;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.openapi.OpenApiDocument;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/**
 * Writes an adapter for each handler class, one class of routes for all of them, and what the build
 * has of the routes besides code.
 */
public final class ApplicationWriter {
  private final ProcessingEnvironment environment;
  private final Outputs outputs;

  /**
   * A writer for one compilation.
   *
   * @param environment takes the files; tells which names are taken and what types are made of
   * @param outputs what the build wants besides code
   */
  public ApplicationWriter(ProcessingEnvironment environment, Outputs outputs) {
    this.environment = environment;
    this.outputs = outputs;
  }

  /**
   * Writes all files.
   *
   * @param application what the checks found nothing against
   * @return which files could not be written
   */
  public Report write(Application application) {
    if (application.routed().isEmpty()) {
      return Report.clean();
    }
    List<HandlerClass> handlers = application.taken();
    ClassId routes = application.routesClass().orElseThrow();
    Elements elements = environment.getElementUtils();
    VisibleAnnotations annotations =
        new VisibleAnnotations(elements, elements.getModuleOf(handlers.get(0).type()));
    SourceFiles files = new SourceFiles(environment.getFiler(), elements, annotations, routes);
    Adapters adapters = new Adapters(handlers, routes.packageName());
    List<Report> reports = new ArrayList<>();
    for (Adapter adapter : adapters.all()) {
      HandlerClass handler = adapter.handler();
      reports.add(
          files.write(handler.packageName(), AdapterWriter.type(adapter), List.of(handler)));
    }
    RoutesWriter writer = new RoutesWriter(routes, handlers, adapters, annotations);
    reports.add(files.write(routes.packageName(), writer.type(), handlers));
    reports.add(writeResources(routes, handlers));
    return Report.all(reports);
  }

  private Report writeResources(ClassId routes, List<HandlerClass> handlers) {
    ResourceFiles files = new ResourceFiles(environment.getFiler());
    String list = String.join("\n", RouteListWriter.lines(RouteTree.of(handlers))) + "\n";
    Report report = files.write(Outputs.ROUTE_LIST, list, handlers);
    if (!outputs.hasOpenApi()) {
      return report;
    }
    String title =
        outputs
            .title()
            .orElse(routes.packageName().isEmpty() ? routes.simpleName() : routes.packageName());
    String document = OpenApiDocument.of(handlers, title, outputs.version(), environment);
    return Report.all(List.of(report, files.write(outputs.openApi(), document, handlers)));
  }
}
