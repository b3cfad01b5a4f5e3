package dev.rrjava.processor.check;

import dev.rrjava.processor.model.JobClass;
import dev.rrjava.processor.model.JobMethod;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules about the methods of the client that pushes the jobs of a class. */
final class JobClientRules {
  /** Methods that a client has already, whatever their parameters. */
  private static final Set<String> RESERVED =
      Set.of(
          "over",
          "pushJob",
          "pushJobs",
          "wait",
          "with",
          "withDelay",
          "withHeader",
          "withPipeline",
          "withPriority");

  /** Methods without parameters that every object has. */
  private static final Set<String> RESERVED_WITHOUT_PAYLOAD =
      Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString");

  private JobClientRules() {}

  /** RR808. */
  static Report check(JobClass handler) {
    List<Report> reports = new ArrayList<>();
    Map<String, String> methods = new HashMap<>();
    for (JobMethod job : handler.jobs()) {
      if (isReserved(job)) {
        reports.add(conflict(handler, job, "a method of this name", ""));
      } else {
        reports.add(checkOthers(handler, job, methods));
      }
    }
    return Report.all(reports);
  }

  /** Adds the client's methods for a job; {@code methods} has the job of each. */
  private static Report checkOthers(JobClass handler, JobMethod job, Map<String, String> methods) {
    List<String> names = new ArrayList<>(List.of(job.name()));
    if (job.pushed().isPresent()) {
      names.add(job.batchName());
    }
    Report report = Report.clean();
    for (String name : names) {
      String other = methods.putIfAbsent(name, job.jobName().value());
      if (other != null && report.isClean()) {
        String method = "a method " + name + " for the job \"" + other + "\"";
        report = conflict(handler, job, method, " in this class");
      }
    }
    return report;
  }

  private static boolean isReserved(JobMethod job) {
    return RESERVED.contains(job.name())
        || (job.pushed().isEmpty() && RESERVED_WITHOUT_PAYLOAD.contains(job.name()));
  }

  private static Report conflict(JobClass handler, JobMethod job, String method, String where) {
    return Report.of(
        Code.CLIENT_CONFLICT,
        Location.of(job.element()),
        "%s can't be called \"%s\", because the client %s has %s; expected a name that no other method"
            + " has%s",
        JobValidator.nameOf(handler, job),
        job.name(),
        handler.client().simpleName(),
        method,
        where);
  }
}
