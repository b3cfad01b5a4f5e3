package dev.rrjava.devserver.process;

import dev.rrjava.devserver.e2e.Gate;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.http.RouteInfo;
import dev.rrjava.http.RoutedHandler;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The program that the tests start as a worker; its argument says how it behaves. */
public final class TestWorker {
  private TestWorker() {}

  /**
   * Behaves.
   *
   * @param arguments nothing for a good worker, or the name of a fault
   * @throws InterruptedException never
   */
  public static void main(String... arguments) throws InterruptedException {
    switch (arguments.length == 0 ? "good" : arguments[0]) {
      case "text" -> {
        System.out.println("Hello from a program that thinks standard output is its own");
        Thread.sleep(60_000);
      }
      case "fail" -> {
        System.err.println("no database at jdbc:h2:mem");
        System.exit(3);
      }
      case "silent" -> Thread.sleep(60_000);
      case "deaf" -> beDeaf();
      default -> HttpWorker.create().serve(new Handler());
    }
  }

  /** Completes the handshake, and then neither reads nor ends. */
  private static void beDeaf() throws InterruptedException {
    try {
      if (new FrameReader(System.in).read() != null) {
        long pid = ProcessHandle.current().pid();
        new FrameWriter(new FileOutputStream(FileDescriptor.out))
            .write(Frame.control("{\"pid\":" + pid + "}"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(() -> LockSupport.parkNanos(Long.MAX_VALUE)));
    Thread.sleep(600_000);
  }

  private static final class Handler extends RoutedHandler {
    @Override
    public Response handle(Request request) throws Exception {
      String path = request.path();
      if (path.equals("/sleep")) {
        System.err.println("sleeping");
        Thread.sleep(1500);
      } else if (path.equals("/hold")) {
        System.err.println("holding");
        Gate.of("gate").pass();
      } else if (path.equals("/hang")) {
        System.err.println("hanging");
        Thread.sleep(60_000);
      } else if (path.equals("/flood")) {
        String text = "x".repeat(1 << 20);
        for (int i = 0; i < 30; i++) {
          System.err.print(text);
        }
      } else if (path.equals("/for-ever")) {
        return Response.stream(Stream.generate(Handler::tick));
      } else if (path.equals("/environment")) {
        return Response.text(String.valueOf(System.getenv(request.rawQuery())));
      } else if (path.equals("/directory")) {
        return Response.text(System.getProperty("user.dir"));
      }
      return Response.text(Long.toString(ProcessHandle.current().pid()));
    }

    private static String tick() {
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return "tick\n".repeat(200);
    }

    @Override
    public List<RouteInfo> routes() {
      return List.of(route("/pid"), route("/sleep"));
    }

    private static RouteInfo route(String template) {
      return new RouteInfo(
          List.of("GET"), template, List.of(), List.of(), TestWorker.class, "handle");
    }
  }
}
