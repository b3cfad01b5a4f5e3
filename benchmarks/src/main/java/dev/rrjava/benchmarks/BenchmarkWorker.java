package dev.rrjava.benchmarks;

import dev.rrjava.http.HttpWorker;

/** Our worker, framework and all. */
public final class BenchmarkWorker {
  private BenchmarkWorker() {}

  public static void main(String[] args) {
    HttpWorker.create().serve(Routes.of(new Handlers()));
  }
}
