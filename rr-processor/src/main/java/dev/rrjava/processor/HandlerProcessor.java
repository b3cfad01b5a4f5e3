package dev.rrjava.processor;

import dev.rrjava.processor.model.CollectedHandlers;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.read.CollectedClasses;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.DiagnosticPrinter;
import dev.rrjava.processor.report.Report;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Generated;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/**
 * Generates code from all handlers of a compilation: reads them, checks them, and writes if there
 * are no errors.
 *
 * <p>Everything is written at once, in the first round in which all is well. What is wrong is
 * reported in the last round: until then, other processors may generate what a handler mentions.
 *
 * @param <H> the kind of handlers
 */
abstract class HandlerProcessor<H extends CollectedHandlers> extends AbstractProcessor {
  private final Collection<? extends Class<?>> annotations;
  private final String list;
  private final String partial;

  /**
   * Creates a processor.
   *
   * @param annotations those of handlers
   * @param list the file in the class output that lists the handlers of a compilation
   * @param partial the message if handlers of an earlier compilation can't be found, with one
   *     placeholder for their names
   */
  HandlerProcessor(Collection<? extends Class<?>> annotations, String list, String partial) {
    this.annotations = annotations;
    this.list = list;
    this.partial = partial;
  }

  /** Returns the classes with handlers. */
  abstract CollectedClasses classes();

  /** Reads the handlers collected so far. */
  abstract H read();

  /** Returns what is wrong with them. */
  abstract Report validate(H handlers);

  /** Returns whether those of an earlier compilation can be read from their class files. */
  abstract boolean readsClassFiles();

  /** Writes the code; returns empty if another processor may generate what is missing for it. */
  abstract Optional<Report> write(H handlers);

  @Override
  public final Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new TreeSet<>();
    for (Class<?> annotation : annotations) {
      names.add(annotation.getCanonicalName());
    }
    names.add(Generated.class.getCanonicalName());
    return names;
  }

  @Override
  public final SourceVersion getSupportedSourceVersion() {
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
  public final boolean process(Set<? extends TypeElement> present, RoundEnvironment round) {
    classes().gather(present, round);
    return classes().hasPending() ? generate(round) : classes().isWritten();
  }

  /** Generates code for the collected classes; returns whether they are complete. */
  private boolean generate(RoundEnvironment round) {
    H handlers = read();
    Report report = validate(handlers);
    if (report.isClean() && handlers.isComplete()) {
      Set<String> earlier =
          EarlierCompilation.missing(
              processingEnv, list, handlers.entryClass(), handlers.classes());
      if (earlier.isEmpty()) {
        Optional<Report> written = write(handlers);
        if (written.isEmpty()) {
          return false;
        }
        report = Report.all(List.of(report, written.get()));
      } else if (readsClassFiles() && classes().add(earlier)) {
        return generate(round);
      } else if (round.processingOver()) {
        report =
            Report.of(
                Code.PARTIAL_COMPILATION,
                Location.NOWHERE,
                partial,
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
}
