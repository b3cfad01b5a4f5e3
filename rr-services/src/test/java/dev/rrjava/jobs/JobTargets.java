package dev.rrjava.jobs;

import dev.rrjava.internal.fuzz.Target;
import java.util.List;

/** The targets of this module. */
final class JobTargets {
  static final List<Target> ALL =
      List.of(
          new Target("job-context", JobContextTarget.class, JobContextTarget::fuzzerTestOneInput));

  private JobTargets() {}
}
