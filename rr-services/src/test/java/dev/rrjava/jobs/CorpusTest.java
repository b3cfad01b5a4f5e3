package dev.rrjava.jobs;

import dev.rrjava.internal.fuzz.CorpusContract;

class CorpusTest extends CorpusContract {
  CorpusTest() {
    super(JobTargets.ALL);
  }
}
