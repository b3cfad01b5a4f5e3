package dev.rrjava.processor;

import com.google.auto.service.AutoService;
import dev.rrjava.processor.check.JobValidator;
import dev.rrjava.processor.model.JobApplication;
import dev.rrjava.processor.read.CollectedClasses;
import dev.rrjava.processor.read.JobReader;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.write.JobApplicationWriter;
import dev.rrjava.processor.write.Outputs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Processor;
import org.jspecify.annotations.Nullable;

/**
 * Generates the jobs of a compilation, as {@link RouteProcessor} does for routes. The option {@code
 * -Arr.jobs=com.acme.Jobs} names the class of jobs.
 */
@AutoService(Processor.class)
public final class JobProcessor extends HandlerProcessor<JobApplication> {
  private static final String JOBS_OPTION = "rr.jobs";

  private static final String PARTIAL =
      "an earlier compilation had handlers of jobs that the compiler does not find now: %s; compile"
          + " all sources together, or add the class output to the class path";

  private @Nullable JobReader reader;

  /** Called by the compiler, which finds processors by the service file. */
  public JobProcessor() {
    super(JobReader.ANNOTATIONS, Outputs.JOB_LIST, PARTIAL);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(JOBS_OPTION);
  }

  @Override
  CollectedClasses classes() {
    return reader().classes();
  }

  @Override
  JobApplication read() {
    return reader().read();
  }

  @Override
  Report validate(JobApplication application) {
    return JobValidator.validate(application);
  }

  @Override
  boolean readsClassFiles() {
    return true;
  }

  @Override
  Optional<Report> write(JobApplication application) {
    if (application.handlers().isEmpty()) {
      return Optional.of(Report.all(List.of()));
    }
    classes().written();
    return Optional.of(JobApplicationWriter.write(processingEnv, application));
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
