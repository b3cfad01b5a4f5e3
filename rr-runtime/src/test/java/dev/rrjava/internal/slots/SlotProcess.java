package dev.rrjava.internal.slots;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** The JVM behind slots in the tests; its argument says how it serves. */
public final class SlotProcess {
  private SlotProcess() {}

  public static void main(String[] args) {
    AtomicInteger made = new AtomicInteger();
    HttpWorker worker = HttpWorker.create();
    switch (args[0]) {
      case "shared" -> worker.serve(handler(made.incrementAndGet()));
      case "each" -> worker.serveEach(() -> handler(made.incrementAndGet()));
      case "by hand" -> worker.waitRequest();
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  private static RequestHandler handler(int number) {
    return request -> answer(request, number);
  }

  private static Response answer(Request request, int number) throws InterruptedException {
    switch (request.path()) {
      case "/slow" -> {
        System.err.println("at work");
        Thread.sleep(700);
      }
      case "/hangs" -> {
        try {
          System.err.println("at work");
          Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
          System.err.println("interrupted");
          throw e;
        }
      }
      case "/deaf" -> {
        System.err.println("at work");
        while (true) {
          Thread.onSpinWait();
        }
      }
      case "/rpc" -> {
        return Response.text(SlotHost.rpcAddress().toString());
      }
      case "/prints" -> System.out.println("printed");
      case "/endless" -> {
        return Response.stream(Stream.generate(() -> "tick"));
      }
      case "/interrupted-late" -> interruptLater(Thread.currentThread());
      case "/throws" -> throw new IllegalStateException("on purpose");
      case "/allocates" -> {
        return Response.bytes("application/octet-stream", new byte[Integer.MAX_VALUE - 8]);
      }
      case "/exit" -> System.exit(3);
      default -> {}
    }
    return Response.text(Thread.currentThread().getName() + ", handler " + number);
  }

  /** As a watchdog does that its handler has just outrun. */
  private static void interruptLater(Thread handler) {
    Thread watchdog =
        new Thread(
            () -> {
              try {
                Thread.sleep(300);
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              handler.interrupt();
              System.err.println("late");
            });
    watchdog.start();
  }
}
