package dev.rrjava.jobs;

import dev.rrjava.internal.fuzz.FuzzContract;

class FuzzRun extends FuzzContract {
  FuzzRun() {
    super(JobTargets.ALL);
  }
}
