package dev.rrjava.devserver.e2e;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Request;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The worker of {@link NoMixUpTest}: every answer names its request, in header and body. */
public final class NoMixUpService implements RequestHandler {
  static final String ID = "X-Id";
  static final String PID = "X-Pid";

  private static final String OWN_PID = Long.toString(ProcessHandle.current().pid());

  /** What a request asks for, by its path. */
  enum Task {
    PLAIN(60),
    ECHO(10),
    STREAM(15),
    /** A failure with a status of its own, which names the request. */
    REFUSE(3),
    /** A failure that the client learns nothing about. */
    CRASH(3),
    /** A stream that fails half-way. */
    BREAK(3),
    /** A stream whose reader leaves when it has seen the head. */
    LEAVE(3),
    /** A request whose client leaves at once. */
    VANISH(3);

    private final int percent;

    Task(int percent) {
      this.percent = percent;
    }

    /** Tasks in their shares: the number of a request says which it is. */
    static Task of(int id) {
      int left = id % 100;
      for (Task task : values()) {
        left -= task.percent;
        if (left < 0) {
          return task;
        }
      }
      throw new AssertionError("the shares make up 100 %");
    }

    boolean isStream() {
      return this == STREAM || this == BREAK || this == LEAVE;
    }
  }

  public static void main(String[] args) {
    HttpWorker.create().serve(new NoMixUpService());
  }

  /** The part {@code index} of the body that answers a request; each has the id in every line. */
  static String part(Task task, int id) {
    int lines =
        switch (task) {
          case LEAVE -> 1000;
          case STREAM, BREAK -> 10 + id % 50;
          default -> 1 + id % 30;
        };
    return (id + "\n").repeat(lines);
  }

  static int parts(Task task, int id) {
    return task == Task.LEAVE ? 200 : task.isStream() ? 2 + id % 20 : 1;
  }

  @Override
  public Response handle(Request request) {
    String[] segments = request.path().split("/", -1);
    Task task = Task.valueOf(segments[1]);
    int id = Integer.parseInt(request.header(ID).orElseThrow());
    String part = part(task, id);
    Response response =
        switch (task) {
          case ECHO -> Response.bytes("text/plain", request.body());
          case REFUSE -> throw new HttpException(503, part);
          case CRASH -> throw new IllegalStateException("request " + id);
          case STREAM, BREAK, LEAVE ->
              Response.stream(stream(task, id, part))
                  .withHeader("Content-Length", Integer.toString(part.length() * parts(task, id)));
          default -> Response.text(part);
        };
    return response.withHeader(ID, segments[2]).withHeader(PID, OWN_PID);
  }

  private static Stream<String> stream(Task task, int id, String part) {
    int parts = parts(task, id);
    return IntStream.range(0, parts)
        .mapToObj(
            i -> {
              if (task == Task.BREAK && i == parts / 2) {
                throw new IllegalStateException("request " + id + " after " + i + " parts");
              }
              return part;
            });
  }
}
