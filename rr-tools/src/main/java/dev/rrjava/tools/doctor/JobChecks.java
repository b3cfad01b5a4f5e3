package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.JobsMistake;
import dev.rrjava.devserver.config.JobsSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Checks the queues of jobs. */
final class JobChecks {
  /** The driver that came with 3.0. */
  private static final String NSQ = "nsq";

  private JobChecks() {}

  static Finding pipelines(Service service) {
    Optional<JobsSettings> jobs = service.configuration().jobs();
    if (jobs.isEmpty()) {
      return Finding.ok("there are no jobs");
    }
    List<JobsMistake> mistakes = new ArrayList<>(service.configuration().file().jobsMistakes());
    if (service.isBefore3()) {
      jobs.get().pipelines().values().stream()
          .filter(pipeline -> pipeline.driver().equals(NSQ))
          .map(
              pipeline ->
                  new JobsMistake(
                      true,
                      "jobs.pipelines."
                          + pipeline.name()
                          + " needs RoadRunner 3 for its driver nsq",
                      "rr-java get (with Maven: mvn rr:get) downloads it"))
          .forEach(mistakes::add);
    }
    if (service.isBefore3() && !jobs.get().namedPools().isEmpty()) {
      mistakes.add(
          new JobsMistake(
              true,
              "jobs.pools needs RoadRunner 3; "
                  + service.server().orElseThrow()
                  + " starts one pool with a worker for each processor",
              "rr-java get downloads RoadRunner 3; or write jobs.pool"));
    }
    mistakes.addAll(paused(jobs.get()));
    if (mistakes.isEmpty()) {
      return Finding.ok(
          jobs.get().pipelines().values().stream()
              .map(pipeline -> pipeline.name() + " (" + pipeline.driver() + ")")
              .collect(Collectors.joining(", ", "queues: ", "")));
    }
    String found =
        mistakes.stream().map(JobsMistake::found).distinct().collect(Collectors.joining("; "));
    String remedy =
        mistakes.stream().map(JobsMistake::remedy).distinct().collect(Collectors.joining("; "));
    return mistakes.stream().anyMatch(JobsMistake::isFatal)
        ? Finding.error(found, remedy)
        : Finding.warning(found, remedy);
  }

  /** Returns the pipelines that jobs.consume does not name, if it names any, and only pipelines. */
  private static List<JobsMistake> paused(JobsSettings jobs) {
    return jobs.consumed().isEmpty() || !jobs.pipelines().keySet().containsAll(jobs.consumed())
        ? List.of()
        : jobs.pipelines().keySet().stream()
            .filter(name -> !jobs.consumed().contains(name))
            .map(
                name ->
                    new JobsMistake(
                        false,
                        "jobs.consume does not have \""
                            + name
                            + "\", and so its jobs wait until it is resumed",
                        "add it, unless it only keeps dead letters"))
            .toList();
  }
}
