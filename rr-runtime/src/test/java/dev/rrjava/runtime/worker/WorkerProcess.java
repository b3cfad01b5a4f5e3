package dev.rrjava.runtime.worker;

import dev.rrjava.runtime.http.HttpWorker;
import dev.rrjava.runtime.http.Response;

/** A worker process that does what its only argument says. */
public final class WorkerProcess {
  private WorkerProcess() {}

  public static void main(String[] args) throws Exception {
    HttpWorker worker = HttpWorker.create();
    switch (args[0]) {
      case "serves" -> {}
      case "prints" -> printEverywhere();
      case "forgets a thread" -> forgetThread();
      default -> throw new IllegalArgumentException(args[0]);
    }
    worker.serve((request, hints) -> Response.text("served"));
  }

  private static void printEverywhere() throws Exception {
    System.out.println("printed once");
    System.out.println("printed twice");
    new ProcessBuilder("sh", "-c", "echo printed by a child; cat").inheritIO().start().waitFor();
    System.out.println("read " + System.in.read());
  }

  private static void forgetThread() {
    Thread thread =
        new Thread(
            () -> {
              try {
                Thread.sleep(Long.MAX_VALUE);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            },
            "forgotten pool");
    thread.start();
  }
}
