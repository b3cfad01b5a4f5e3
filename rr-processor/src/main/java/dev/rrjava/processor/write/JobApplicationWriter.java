package dev.rrjava.processor.write;

import dev.rrjava.processor.model.ClassId;
import dev.rrjava.processor.model.JobApplication;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;

/**
 * Writes all files for jobs: an adapter and a client for each handler class, {@code Jobs}, and the
 * list of jobs.
 */
public final class JobApplicationWriter {
  private static final String PROCESSOR = "dev.rrjava.processor.JobProcessor";

  private JobApplicationWriter() {}

  /**
   * Writes all files.
   *
   * @param environment writes files, and finds types
   * @param application an application without errors
   * @return an error for each file that could not be written
   */
  public static Report write(ProcessingEnvironment environment, JobApplication application) {
    List<JobClass> handlers = application.handlers();
    ClassId jobs = application.entryClass().id().orElseThrow();
    Elements elements = environment.getElementUtils();
    VisibleAnnotations annotations =
        new VisibleAnnotations(PROCESSOR, elements, elements.getModuleOf(handlers.get(0).type()));
    SourceFiles files = new SourceFiles(environment.getFiler(), annotations, jobs);
    List<Report> reports = new ArrayList<>();
    for (JobClass handler : handlers) {
      String packageName = handler.packageName();
      List<JobClass> origins = List.of(handler);
      reports.add(
          files.write(
              packageName, JobAdapterWriter.type(handler, jobs.packageName()), origins, Set.of()));
      reports.add(
          files.write(packageName, JobClientWriter.type(handler, annotations), origins, Set.of()));
    }
    JobsWriter writer = new JobsWriter(jobs, handlers, annotations);
    reports.add(files.write(jobs.packageName(), writer.type(), handlers, Set.of()));
    reports.add(
        new ResourceFiles(environment.getFiler())
            .write(Outputs.JOB_LIST, list(handlers), handlers));
    return Report.all(reports);
  }

  /** Returns a line for each job: its name, and the method that handles it. */
  private static String list(List<JobClass> handlers) {
    int width = 0;
    for (JobClass handler : handlers) {
      for (JobMethod job : handler.jobs()) {
        width = Math.max(width, job.jobName().value().length());
      }
    }
    StringBuilder list = new StringBuilder();
    for (JobClass handler : handlers) {
      for (JobMethod job : handler.jobs()) {
        String name = job.jobName().value();
        list.append(name)
            .append(" ".repeat(width - name.length()))
            .append("  ")
            .append(handler.name())
            .append('.')
            .append(job.name())
            .append('\n');
      }
    }
    return list.toString();
  }
}
