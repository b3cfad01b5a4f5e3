package dev.rrjava.tools.doctor;

import java.io.IOException;

/**
 * A check.
 *
 * @param name its name, under which docs/doctor.md explains it
 * @param question examines a service
 */
record Check(String name, Question question) {

  /** Examines a service. */
  @FunctionalInterface
  interface Question {
    Finding examine(Service service) throws IOException;
  }

  /** Examines a service; a file that can't be read is an error, too. */
  Outcome run(Service service) {
    String failure = service.failures().get(name);
    if (failure != null) {
      return new Outcome(name, Finding.error(failure, "mend this first, then run it again"));
    }
    try {
      return new Outcome(name, question.examine(service));
    } catch (IOException e) {
      return new Outcome(
          name,
          Finding.error(
              "can't be examined: " + e, "make the files readable for the user of the server"));
    }
  }
}
