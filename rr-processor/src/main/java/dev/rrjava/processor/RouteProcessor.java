package dev.rrjava.processor;

import com.google.auto.service.AutoService;
import dev.rrjava.processor.check.Validators;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.read.ApplicationReader;
import dev.rrjava.processor.read.CollectedClasses;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.write.ApplicationWriter;
import dev.rrjava.processor.write.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Generates the routes of a compilation: reads, checks, and writes if there are no errors. The
 * option {@code -Arr.routes=com.acme.Routes} names the class of routes; {@code -Arr.openapi},
 * {@code -Arr.openapi.title} and {@code -Arr.openapi.version} are about the OpenAPI document, see
 * {@link Outputs}.
 */
@AutoService(Processor.class)
public final class RouteProcessor extends HandlerProcessor<Application> {
  private static final String ROUTES_OPTION = "rr.routes";

  private static final String PARTIAL =
      "an earlier compilation had handlers that are not among the sources of this one: %s; compile"
          + " all sources together (Maven: remove useIncrementalCompilation=false), or use"
          + " -Arr.openapi=off to read them from their class files";

  /** Tells Gradle that the processor is aggregating. */
  private static final String AGGREGATING = "org.gradle.annotation.processing.aggregating";

  private @Nullable ApplicationReader reader;

  /** Called by the compiler, which finds processors by the service file. */
  public RouteProcessor() {
    super(ApplicationReader.ANNOTATIONS, Outputs.ROUTE_LIST, PARTIAL);
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new TreeSet<>(Outputs.OPTIONS);
    options.add(ROUTES_OPTION);
    // Gradle passes unchanged classes as class files.
    if (processingEnv != null && readsClassFiles()) {
      options.add(AGGREGATING);
    }
    return options;
  }

  @Override
  CollectedClasses classes() {
    return reader().classes();
  }

  @Override
  Application read() {
    return reader().read();
  }

  @Override
  Report validate(Application application) {
    return Report.all(List.of(Validators.validate(application), outputs().check()));
  }

  /** Class files have no comments, which an OpenAPI document shows. */
  @Override
  boolean readsClassFiles() {
    return !outputs().hasOpenApi();
  }

  @Override
  Optional<Report> write(Application application) {
    ApplicationWriter writer = new ApplicationWriter(processingEnv, outputs(), application);
    if (!writer.isComplete()) {
      return Optional.empty();
    }
    Report written = writer.write();
    if (!application.routed().isEmpty()) {
      classes().written();
    }
    return Optional.of(written);
  }

  private Outputs outputs() {
    return Outputs.of(processingEnv.getOptions());
  }

  private ApplicationReader reader() {
    ApplicationReader current = reader;
    if (current == null) {
      Optional<String> routes = Optional.ofNullable(processingEnv.getOptions().get(ROUTES_OPTION));
      current =
          new ApplicationReader(
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              routes,
              Sources.of(processingEnv)::contain);
      reader = current;
    }
    return current;
  }
}
