package dev.rrjava.processor.write;

import com.palantir.javapoet.TypeSpec;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.openapi.OpenApiDocument;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Writes all files of an application: an adapter for each handler class, {@code Routes}, the list
 * of routes, and the OpenAPI document.
 */
public final class ApplicationWriter {
  private static final String PROCESSOR = "dev.rrjava.processor.RouteProcessor";

  private final ProcessingEnvironment environment;
  private final Outputs outputs;
  private final Application application;

  /** Empty if there are no routes, or if the document is off. */
  private final Optional<OpenApiDocument.Text> document;

  /**
   * Creates a writer for one application.
   *
   * @param environment writes files, and finds types
   * @param outputs the options for files other than code
   * @param application an application without errors
   */
  public ApplicationWriter(
      ProcessingEnvironment environment, Outputs outputs, Application application) {
    this.environment = environment;
    this.outputs = outputs;
    this.application = application;
    this.document =
        outputs.hasOpenApi() && !application.routed().isEmpty()
            ? Optional.of(
                document(application.routesArguments(), application.routesClass().orElseThrow()))
            : Optional.empty();
  }

  private OpenApiDocument.Text document(List<HandlerClass> handlers, ClassId routes) {
    String title =
        outputs
            .title()
            .orElse(routes.packageName().isEmpty() ? routes.simpleName() : routes.packageName());
    return OpenApiDocument.of(handlers, title, outputs.version(), environment);
  }

  /**
   * Returns whether all types in the files are known. Objects in bodies may have members of a type
   * that another processor has not generated yet.
   *
   * @return false if a class of this compilation has such a member
   */
  public boolean isComplete() {
    if (document.isPresent()) {
      for (TypeElement type : document.get().incomplete()) {
        if (isSource(type)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isSource(TypeElement type) {
    for (Element one = type;
        one instanceof TypeElement element;
        one = element.getEnclosingElement()) {
      if (application.sources().containsKey(element.getQualifiedName().toString())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes all files.
   *
   * @return an error for each file that could not be written
   */
  public Report write() {
    if (application.routed().isEmpty()) {
      return Report.clean();
    }
    List<HandlerClass> handlers = application.routesArguments();
    ClassId routes = application.routesClass().orElseThrow();
    Elements elements = environment.getElementUtils();
    VisibleAnnotations annotations =
        new VisibleAnnotations(PROCESSOR, elements, elements.getModuleOf(handlers.get(0).type()));
    SourceFiles files = new SourceFiles(environment.getFiler(), annotations, routes);
    RouteTree tree = RouteTree.of(handlers);
    RoutesWriter writer = new RoutesWriter(routes, handlers, tree, annotations);
    List<Report> reports = new ArrayList<>();
    for (Adapter adapter : writer.adapters().all()) {
      HandlerClass handler = adapter.handler();
      reports.add(
          files.write(
              handler.packageName(), AdapterWriter.type(adapter), List.of(handler), Set.of()));
    }
    TypeSpec type = writer.type();
    reports.add(files.write(routes.packageName(), type, handlers, writer.httpMethods()));
    reports.add(writeResources(handlers, tree));
    return Report.all(reports);
  }

  private Report writeResources(List<HandlerClass> handlers, RouteTree tree) {
    ResourceFiles files = new ResourceFiles(environment.getFiler());
    String list = String.join("\n", RouteDescriptions.table(tree)) + "\n";
    Report report = files.write(Outputs.ROUTE_LIST, list, handlers);
    return document.isEmpty()
        ? report
        : Report.all(
            List.of(report, files.write(outputs.openApi(), document.get().json(), handlers)));
  }
}
