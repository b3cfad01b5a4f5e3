package dev.rrjava.devserver.e2e;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The worker of {@link PlannedEndTest}: that of {@link NoMixUpTest}, with ways to end it. */
public final class EndingService implements RequestHandler {
  private static final int PIECE = 1000;

  private final NoMixUpService answers = new NoMixUpService();
  private final Queue<byte[]> leak = new ConcurrentLinkedQueue<>();

  public static void main(String[] args) {
    HttpWorker.create().serve(new EndingService());
  }

  @Override
  public Response handle(Request request) throws Exception {
    switch (request.path()) {
      case "/pid" -> {
        return Response.text(Long.toString(ProcessHandle.current().pid()));
      }
      case "/length" -> {
        return Response.text(Integer.toString(request.body().length));
      }
      case "/allocates" -> {
        return Response.bytes("application/octet-stream", new byte[Integer.MAX_VALUE - 8]);
      }
      case "/leaks" -> {
        while (true) {
          leak.add(new byte[PIECE]);
        }
      }
      default -> {
        return answers.handle(request);
      }
    }
  }
}
