package dev.rrjava.processor.write;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.util.Elements;

/** Writes an adapter for each handler class, and one class of routes for all of them. */
public final class ApplicationWriter {
  private final Filer filer;
  private final Elements elements;

  /**
   * A writer for one compilation.
   *
   * @param filer takes the files
   * @param elements tells which names are taken
   */
  public ApplicationWriter(Filer filer, Elements elements) {
    this.filer = filer;
    this.elements = elements;
  }

  /**
   * Writes all files.
   *
   * @param application what the checks found nothing against
   * @return which files could not be written
   */
  public Report write(Application application) {
    List<HandlerClass> handlers = application.routed();
    if (handlers.isEmpty()) {
      return Report.clean();
    }
    ClassId routes = application.routesClass().orElseThrow();
    VisibleAnnotations annotations =
        new VisibleAnnotations(elements, elements.getModuleOf(handlers.get(0).type()));
    SourceFiles files = new SourceFiles(filer, elements, annotations);
    Adapters adapters = new Adapters(handlers, routes.packageName());
    List<Report> reports = new ArrayList<>();
    for (Adapter adapter : adapters.all()) {
      HandlerClass handler = adapter.handler();
      reports.add(
          files.write(handler.packageName(), AdapterWriter.type(adapter), List.of(handler)));
    }
    RoutesWriter writer = new RoutesWriter(routes, handlers, adapters, annotations);
    reports.add(files.write(routes.packageName(), writer.type(), handlers));
    return Report.all(reports);
  }
}
