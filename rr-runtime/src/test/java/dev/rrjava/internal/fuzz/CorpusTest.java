package dev.rrjava.internal.fuzz;

class CorpusTest extends CorpusContract {
  CorpusTest() {
    super(RuntimeTargets.ALL);
  }
}
