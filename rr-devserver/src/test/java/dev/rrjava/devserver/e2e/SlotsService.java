package dev.rrjava.devserver.e2e;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The JVM of {@link SlotsTest}: that of {@link NoMixUpTest}, and a few requests to steer it. */
public final class SlotsService implements RequestHandler {
  private static final int MEGABYTE = 1 << 20;

  private final NoMixUpService answers = new NoMixUpService();
  private final Queue<byte[]> leak = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) {
    HttpWorker.create().serve(new SlotsService());
  }

  @Override
  public Response handle(Request request) throws Exception {
    String[] segments = request.path().split("/", 4);
    return switch (segments[1]) {
      case "pid" -> Response.text(Long.toString(ProcessHandle.current().pid()));
      case "slot" -> Response.text(Thread.currentThread().getName());
      case "sleep" -> {
        Thread.sleep(Long.parseLong(segments[2]));
        yield Response.text(Thread.currentThread().getName());
      }
      case "leak" -> {
        for (int i = 0; i < Integer.parseInt(segments[2]); i++) {
          leak.add(new byte[MEGABYTE]);
        }
        yield Response.text("leaked");
      }
      case "child" -> {
        new ProcessBuilder("sleep", segments[2]).inheritIO().start();
        yield Response.text("started");
      }
      case "hang" -> hang(new Gate(Path.of(request.path().substring("/hang".length()))));
      default -> answers.handle(request);
    };
  }

  /** Waits for an interrupt, and says so at the gate. */
  private static Response hang(Gate gate) throws InterruptedException {
    try {
      Thread.sleep(Long.MAX_VALUE);
      return Response.text("never");
    } catch (InterruptedException e) {
      gate.open(Thread.currentThread().getName());
      throw e;
    }
  }
}
