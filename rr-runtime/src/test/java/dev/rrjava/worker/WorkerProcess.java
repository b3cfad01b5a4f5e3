package dev.rrjava.worker;

import dev.rrjava.http.EarlyHintLinks;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

/** A worker process that does what its only argument says. */
public final class WorkerProcess {
  /**
   * Printed to standard error by workers that answer by path or loop when the JVM begins to end.
   */
  static final String ENDING = "the JVM is ending";

  private static final CountDownLatch ENDS = new CountDownLatch(1);

  /** Whatever fits into the heap, in pieces as small as they can be. */
  private static Object[] leak = {};

  /** Says on standard error what comes of reading and writing, and which descriptors there are. */
  private static final String LOOK_AROUND =
      "cat >&2; echo \"read: $?\" >&2; echo printed; echo \"write: $?\" >&2;"
          + " cat /dev/stdin >&2; echo \"/dev/stdin: $?\" >&2;"
          + " echo 0 is $(readlink /proc/$$/fd/0), 1 is $(readlink /proc/$$/fd/1) >&2;"
          + " ls -l /proc/self/fd >&2; exit 7";

  private WorkerProcess() {}

  public static void main(String[] args) throws Exception {
    if (args[0].equals("prints to one stream")) {
      System.setErr(System.out);
    }
    HttpWorker worker = HttpWorker.create();
    switch (args[0]) {
      case "serves" -> {}
      case "prints to one stream" -> {
        System.err.println("printed before");
        System.setErr(System.out);
        System.err.println("printed after");
      }
      case "makes another worker" -> HttpWorker.create();
      case "prints" -> printEverywhere();
      case "forgets a thread" -> forgetThread();
      case "loops by hand" -> {
        reportEnd();
        loop(worker, Integer.MAX_VALUE);
        return;
      }
      case "answers one" -> {
        loop(worker, 1);
        return;
      }
      case "answers by path" -> {
        reportEnd();
        worker.serve(request -> answer(request.path(), request.earlyHints()));
        return;
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    worker.serve(request -> Response.text("served"));
  }

  private static void reportEnd() {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  System.err.println(ENDING);
                  ENDS.countDown();
                }));
  }

  private static void loop(HttpWorker worker, int count) throws Exception {
    try (worker) {
      for (int i = 0; i < count && worker.waitRequest() != null; i++) {
        worker.respond(Response.text("served"));
      }
    }
  }

  private static Response answer(String path, EarlyHintsSender hints) throws Exception {
    switch (path) {
      case "/until-signal" -> {
        System.err.println("at work");
        ENDS.await();
        Thread.sleep(100);
        return Response.text("slow");
      }
      case "/exit" -> {
        System.exit(3);
        return Response.empty(204);
      }
      case "/endless" -> {
        return Response.stream(Stream.generate(() -> "tick"));
      }
      case "/allocates" -> {
        return Response.bytes("application/octet-stream", new byte[Integer.MAX_VALUE - 8]);
      }
      case "/large-header" -> {
        return Response.empty(204).withHeader("X-Large", "x".repeat(20 << 20));
      }
      case "/leaks" -> {
        while (true) {
          leak = new Object[] {leak};
        }
      }
      case "/child" -> {
        return Response.text("ended with " + child(LOOK_AROUND).waitFor());
      }
      case "/daemon" -> {
        return Response.text("child " + child("exec sleep 60").pid());
      }
      case "/hints" -> {
        hints.send(EarlyHintLinks.of("</a.css>; rel=preload; as=style"));
        return Response.text("hints");
      }
      default -> {
        return Response.text("served");
      }
    }
  }

  private static Process child(String script) throws IOException {
    return new ProcessBuilder("sh", "-c", script).inheritIO().start();
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
