package dev.rrjava.processor;

import com.google.auto.service.AutoService;
import dev.rrjava.processor.check.JobValidator;
import dev.rrjava.processor.model.JobApplication;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.read.JobReader;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.DiagnosticPrinter;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.write.JobApplicationWriter;
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
 * Generates the jobs of a compilation, as {@link RouteProcessor} does for routes: everything at
 * once, in the first round in which all is well. The option {@code -Arr.jobs=com.acme.Jobs} names
 * the class of jobs.
 */
@AutoService(Processor.class)
public final class JobProcessor extends AbstractProcessor {
  private static final String JOBS_OPTION = "rr.jobs";

  private static final String PARTIAL =
      "an earlier compilation had handlers of jobs that the compiler does not find now: %s; compile"
          + " all sources together, or add the class output to the class path";

  private @Nullable JobReader reader;

  /** Called by the compiler, which finds processors by the service file. */
  public JobProcessor() {}

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> names = new TreeSet<>();
    for (Class<?> annotation : JobReader.ANNOTATIONS) {
      names.add(annotation.getCanonicalName());
    }
    names.add(Generated.class.getCanonicalName());
    return names;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(JOBS_OPTION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Claims annotations as {@link RouteProcessor#process} does. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // those that nobody claims end builds with -Werror
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    reader().classes().gather(annotations, round);
    return reader().classes().hasPending() ? generate(round) : reader().classes().isWritten();
  }

  /** Generates code for the collected classes; returns whether they are complete. */
  private boolean generate(RoundEnvironment round) {
    JobReader reader = reader();
    JobApplication application = reader.read();
    Report report = JobValidator.validate(application);
    if (report.isClean() && application.isComplete()) {
      Set<String> earlier =
          EarlierCompilation.missing(
              processingEnv, Outputs.JOB_LIST, application.entryClass(), application.classes());
      if (earlier.isEmpty()) {
        if (!application.handlers().isEmpty()) {
          report = Report.all(List.of(report, write(application)));
        }
      } else if (reader.classes().add(earlier)) {
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

  private Report write(JobApplication application) {
    reader().classes().written();
    return JobApplicationWriter.write(processingEnv, application);
  }

  private JobReader reader() {
    JobReader current = reader;
    if (current == null) {
      Optional<String> jobs = Optional.ofNullable(processingEnv.getOptions().get(JOBS_OPTION));
      current =
          new JobReader(
              processingEnv.getElementUtils(),
              processingEnv.getTypeUtils(),
              jobs,
              Sources.of(processingEnv)::contain);
      reader = current;
    }
    return current;
  }
}
