package dev.rrjava.tools.doctor;

import java.io.IOException;
import java.util.Map;

/**
 * A check.
 *
 * @param name its name, under which docs/doctor.md explains it
 * @param isAboutPools whether it examines each pool of workers, or the service as a whole
 * @param question examines a service
 */
record Check(String name, boolean isAboutPools, Question question) {

  /** Examines a service. */
  @FunctionalInterface
  interface Question {
    Finding examine(Service service) throws IOException;
  }

  /** Returns a check of the service as a whole. */
  static Check of(String name, Question question) {
    return new Check(name, false, question);
  }

  /** Returns a check of each pool of workers. */
  static Check ofPools(String name, Question question) {
    return new Check(name, true, question);
  }

  /** Examines a service; a file that can't be read is an error, too. */
  Outcome run(Service service) {
    if (!isAboutPools) {
      return new Outcome(name, examine(service, service.failures()));
    }
    if (service.pools().isEmpty()) {
      return new Outcome(name, Finding.skipped("there are no workers: neither http nor jobs"));
    }
    PoolFindings findings = new PoolFindings();
    service
        .pools()
        .forEach(pool -> findings.add(pool.plan(), examine(service.at(pool), pool.failures())));
    return new Outcome(name, findings.merged());
  }

  private Finding examine(Service service, Map<String, String> failures) {
    String failure = failures.get(name);
    if (failure != null) {
      return Finding.error(failure, "mend this first, then run it again");
    }
    try {
      return question.examine(service);
    } catch (IOException e) {
      return Finding.error(
          "can't be examined: " + e, "make the files readable for the user of the server");
    }
  }
}
