package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.JobApplication;
import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.JobMethod.ResultKind;
import dev.rrjava.processor.model.JobMethod.Retry;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import dev.rrjava.processor.type.JavaTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks classes that handle jobs: their declarations, methods, names and attempts. */
public final class JobValidator {
  private JobValidator() {}

  /**
   * Checks all rules.
   *
   * @param application the classes of the compilation
   * @return the mistakes that were found
   */
  public static Report validate(JobApplication application) {
    List<Report> reports = new ArrayList<>();
    reports.add(checkServices(application));
    for (JobClass handler : application.classes()) {
      reports.add(checkClass(handler));
      for (JobMethod job : handler.jobs()) {
        reports.add(checkMethod(handler, job));
        reports.add(JobParameterRules.check(handler, job));
      }
    }
    reports.add(checkDuplicates(application));
    for (JobClass handler : application.handlers()) {
      reports.add(JobClientRules.check(handler));
    }
    reports.add(EntryClassRules.check(application.entryClass()));
    return Report.all(reports).distinct();
  }

  /** RR809. */
  private static Report checkServices(JobApplication application) {
    return application.hasServices() || application.handlers().isEmpty()
        ? Report.clean()
        : Report.of(
            Code.SERVICES_MISSING,
            Location.of(application.handlers().get(0).type()),
            "code for jobs needs rr-services, which this compilation can't refer to; add the"
                + " dependency dev.rrjava:rr-services and, in a module, \"requires"
                + " dev.rrjava.services\"");
  }

  private static Report checkClass(JobClass handler) {
    List<Report> reports = new ArrayList<>();
    if (!handler.jobs().isEmpty()) {
      reports.add(HandlerClassRules.check(handler, "jobs"));
    }
    for (JobClass.Misplaced misplaced : handler.misplaced()) {
      reports.add(
          Report.of(
              Code.MISPLACED_ANNOTATION,
              misplaced.location(),
              "@%s has no effect without @Job on the method; add it, or remove the annotation",
              misplaced.annotation()));
    }
    return Report.all(reports);
  }

  private static Report checkMethod(JobClass handler, JobMethod job) {
    String name = nameOf(handler, job);
    List<Report> reports = new ArrayList<>();
    reports.add(
        CalledMethodRules.checkCall(handler, job.element(), job.called(), name, "job method"));
    reports.add(CalledMethodRules.checkThrown(job.element(), name, job.thrownTypes()));
    reports.add(checkResult(job, name));
    reports.add(JobNames.checkJob(job.jobName()));
    if (!job.pipeline().value().isEmpty()) {
      reports.add(JobNames.checkPipeline(job.pipeline()));
    }
    if (job.retry().isPresent()) {
      reports.add(checkRetry(job.retry().get()));
    }
    return Report.all(reports);
  }

  /** RR806. */
  private static Report checkResult(JobMethod job, String name) {
    return job.result() == ResultKind.UNSUPPORTED
        ? Report.of(
            Code.UNSUPPORTED_JOB_RESULT,
            Location.of(job.element()),
            "%s returns %s; expected void, which acknowledges the job, or JobResult",
            name,
            JavaTypes.nameOf(job.returnType()))
        : Report.clean();
  }

  /** RR807. */
  private static Report checkRetry(Retry retry) {
    if (retry.times() < 1) {
      return malformed(retry, "times: expected at least 1 but was " + retry.times());
    }
    if (retry.delay() < 0) {
      return malformed(retry, "delay: expected 0 or more seconds but was " + retry.delay());
    }
    if (!(retry.backoff() >= 1) || Double.isInfinite(retry.backoff())) {
      return malformed(
          retry, "backoff: expected a factor of at least 1 but was " + retry.backoff());
    }
    boolean isBelow = retry.maxDelay() != 0 && retry.maxDelay() < retry.delay();
    return isBelow
        ? malformed(
            retry,
            "maxDelay: expected at least the delay of "
                + retry.delay()
                + " seconds, or 0 for no limit, but was "
                + retry.maxDelay())
        : Report.clean();
  }

  private static Report malformed(Retry retry, String problem) {
    return Report.of(Code.MALFORMED_RETRY, retry.location(), "%s", problem);
  }

  /** RR802. */
  private static Report checkDuplicates(JobApplication application) {
    Map<String, String> handled = new HashMap<>();
    List<Report> reports = new ArrayList<>();
    for (JobClass handler : application.handlers()) {
      for (JobMethod job : handler.jobs()) {
        String name = nameOf(handler, job);
        String other = handled.putIfAbsent(job.jobName().value(), name);
        if (other != null) {
          reports.add(
              Report.of(
                  Code.DUPLICATE_JOB,
                  job.jobName().location(),
                  "%s and %s handle the jobs \"%s\"; expected one method for each name",
                  other,
                  name,
                  job.jobName().value()));
        }
      }
    }
    return Report.all(reports);
  }

  /** Returns the name of a method in messages. */
  static String nameOf(DeclaredClass handler, JobMethod job) {
    return handler.name() + "." + job.name();
  }
}
