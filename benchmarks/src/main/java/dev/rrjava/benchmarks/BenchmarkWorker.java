package dev.rrjava.benchmarks;

import dev.rrjava.http.HttpWorker;

/** Our worker with the whole runtime. */
public final class BenchmarkWorker {
  private BenchmarkWorker() {}

  public static void main(String[] args) {
    HttpWorker.create().serve(Routes.of(new Handlers()));
  }
}
