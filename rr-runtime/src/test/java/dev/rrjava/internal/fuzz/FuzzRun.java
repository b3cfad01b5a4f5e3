package dev.rrjava.internal.fuzz;

class FuzzRun extends FuzzContract {
  FuzzRun() {
    super(RuntimeTargets.ALL);
  }
}
