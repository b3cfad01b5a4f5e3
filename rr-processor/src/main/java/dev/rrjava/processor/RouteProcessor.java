package dev.rrjava.processor;

import com.google.auto.service.AutoService;
import dev.rrjava.processor.check.Validators;
import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.read.ApplicationReader;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.DiagnosticPrinter;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.write.ApplicationWriter;
import dev.rrjava.processor.write.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the routes of a compilation: reads, checks, and writes if there are no errors.
 *
 * <p>Everything is written at once, in the first round in which all is well. What is wrong is
 * reported in the last round: until then, other processors may generate what a handler mentions.
 * The option {@code -Arr.routes=com.acme.Routes} names the class of routes; {@code -Arr.openapi},
 * {@code -Arr.openapi.title} and {@code -Arr.openapi.version} are about the OpenAPI document, see
 * {@link Outputs}.
 */
@AutoService(Processor.class)
public final class RouteProcessor extends AbstractProcessor {
  private static final String ROUTES_OPTION = "rr.routes";

  private static final String PARTIAL =
      "an earlier compilation had handlers that are not among the sources of this one: %s; compile"
          + " all sources together (Maven: remove useIncrementalCompilation=false), or use"
          + " -Arr.openapi=off to read them from their class files";

  /** Tells Gradle that the processor is aggregating. */
  private static final String AGGREGATING = "org.gradle.annotation.processing.aggregating";

  private @Nullable ApplicationReader reader;

  /** Called by the compiler, which finds processors by the service file. */
  public RouteProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new TreeSet<>();
    for (Class<?> annotation : ApplicationReader.ANNOTATIONS) {
      names.add(annotation.getCanonicalName());
    }
    names.add(Generated.class.getCanonicalName());
    return names;
  }

  @Override
  public Set<String> getSupportedOptions() {
    Set<String> options = new TreeSet<>(Outputs.OPTIONS);
    options.add(ROUTES_OPTION);
    if (isAggregating()) {
      options.add(AGGREGATING);
    }
    return options;
  }

  /**
   * Returns whether class files suffice. Gradle passes unchanged classes as class files, which have
   * no comments.
   */
  private boolean isAggregating() {
    return processingEnv != null && !Outputs.of(processingEnv.getOptions()).hasOpenApi();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * Claims the annotations of handlers, and {@code @Generated} on generated classes, when
   * everything is complete: {@code -Xlint:processing} warns about annotations that no processor
   * claims. Nothing is claimed while a type is missing, because javac calls no further processors
   * if all annotations of a round are claimed.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // those that nobody claims end builds with -Werror
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    reader().classes().gather(annotations, round);
    return reader().classes().hasPending() ? generate(round) : reader().classes().isWritten();
  }

  /** Generates code for the collected classes; returns whether they are complete. */
  private boolean generate(RoundEnvironment round) {
    ApplicationReader reader = reader();
    Application application = reader.read();
    Outputs outputs = Outputs.of(processingEnv.getOptions());
    Report report = Report.all(List.of(Validators.validate(application), outputs.check()));
    if (report.isClean() && application.isComplete()) {
      Set<String> earlier =
          EarlierCompilation.missing(
              processingEnv, Outputs.ROUTE_LIST, application.entryClass(), application.handlers());
      if (earlier.isEmpty()) {
        ApplicationWriter writer = new ApplicationWriter(processingEnv, outputs, application);
        if (!writer.isComplete()) {
          return false; // another processor may generate what is missing
        }
        report = Report.all(List.of(report, writer.write()));
        if (!application.routed().isEmpty()) {
          reader.classes().written();
        }
      } else if (!outputs.hasOpenApi() && reader.classes().add(earlier)) {
        return generate(round);
      } else if (round.processingOver()) {
        report =
            Report.of(
                Code.PARTIAL_COMPILATION,
                Location.NOWHERE,
                PARTIAL,
                EarlierCompilation.list(earlier));
      } else {
        return false; // said in the last round, as all errors are
      }
    } else if (!round.processingOver()) {
      return false; // another processor may generate what is missing
    }
    if (!report.diagnostics().isEmpty()) {
      new DiagnosticPrinter(processingEnv).print(report);
    }
    return true;
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
