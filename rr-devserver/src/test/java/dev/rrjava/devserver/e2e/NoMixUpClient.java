package dev.rrjava.devserver.e2e;

import dev.rrjava.devserver.e2e.NoMixUpService.Task;
import dev.rrjava.internal.testing.HttpConnection;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection that is kept as long as the server keeps it; judges each answer it gets. */
final class NoMixUpClient implements Closeable {
  private static final int TIMEOUT_MILLIS = 60_000;

  private final int port;
  private @Nullable HttpConnection connection;
  private @Nullable Long pid;

  /** What became of a request. */
  enum Outcome {
    /** With its own id, whole. */
    ANSWERED,
    /** The client was told: a status of 500 or more. */
    FAILED,
    /** The client can tell: less came than was declared, and what came was its own. */
    CUT,
    /** The client left before it had the answer. */
    LEFT,
    /** Somebody else's answer, or a part of it. */
    FOREIGN,
    /** None of these: no answer, or one that looks whole and is not. */
    LOST
  }

  /** An outcome and, where it must not be, what was seen. */
  record Verdict(Outcome outcome, String seen) {
    static Verdict of(Outcome outcome) {
      return new Verdict(outcome, "");
    }
  }

  private record Head(int status, @Nullable String id, int length, boolean closes) {}

  NoMixUpClient(int port) {
    this.port = port;
  }

  /** The pid of the worker that answered the last request, if the answer told. */
  Optional<Long> pid() {
    return Optional.ofNullable(pid);
  }

  Verdict ask(int id) {
    Task task = Task.of(id);
    pid = null;
    try {
      HttpConnection open = connected();
      send(open, task, id);
      if (task == Task.VANISH) {
        close();
        return Verdict.of(Outcome.LEFT);
      }
      Head head = readHead(open);
      if (task == Task.LEAVE && head.status < 500) {
        Verdict verdict = judgeHead(task, id, head);
        close();
        return verdict.outcome == Outcome.ANSWERED ? Verdict.of(Outcome.LEFT) : verdict;
      }
      byte[] body = open.readUpTo(head.length);
      if (head.closes || body.length < head.length) {
        close();
      }
      return judge(task, id, head, new String(body, StandardCharsets.UTF_8));
    } catch (IOException | RuntimeException e) {
      close();
      return new Verdict(Outcome.LOST, task + " " + id + ": " + e);
    }
  }

  private static Verdict judgeHead(Task task, int id, Head head) {
    if (head.id != null && !head.id.equals(Integer.toString(id))) {
      return new Verdict(Outcome.FOREIGN, task + " " + id + ": the head of " + head.id);
    }
    return head.status < 500 && (head.status != 200 || head.id == null)
        ? new Verdict(Outcome.LOST, task + " " + id + ": " + head)
        : Verdict.of(Outcome.ANSWERED);
  }

  private static Verdict judge(Task task, int id, Head head, String body) {
    Verdict ofHead = judgeHead(task, id, head);
    if (ofHead.outcome != Outcome.ANSWERED) {
      return ofHead;
    }
    String own = NoMixUpService.part(task, id).repeat(NoMixUpService.parts(task, id));
    if (head.status >= 500) {
      // Our worker's texts: a refusal names its request, a crash does not.
      boolean isForeign =
          body.startsWith("Internal Server Error\n")
              ? task != Task.CRASH
              : Character.isDigit(body.isEmpty() ? ' ' : body.charAt(0)) && !own.startsWith(body);
      return isForeign
          ? new Verdict(Outcome.FOREIGN, task + " " + id + ": " + head + " " + body)
          : Verdict.of(Outcome.FAILED);
    }
    if (!own.startsWith(body)) {
      return new Verdict(Outcome.FOREIGN, task + " " + id + ": another body");
    }
    if (body.length() < head.length) {
      return Verdict.of(Outcome.CUT);
    }
    return body.length() == own.length()
        ? Verdict.of(Outcome.ANSWERED)
        : new Verdict(Outcome.LOST, task + " " + id + ": a shorter body that looks whole");
  }

  private HttpConnection connected() throws IOException {
    HttpConnection open = connection;
    if (open == null) {
      open = new HttpConnection(port, TIMEOUT_MILLIS);
      connection = open;
    }
    return open;
  }

  private static void send(HttpConnection open, Task task, int id) throws IOException {
    String body = task == Task.ECHO ? NoMixUpService.part(task, id) : "";
    open.write(
        task == Task.ECHO ? "POST" : "GET",
        "/" + task + "/" + id,
        body.getBytes(StandardCharsets.US_ASCII),
        NoMixUpService.ID + ": " + id);
  }

  private Head readHead(HttpConnection open) throws IOException {
    HttpConnection.Head head = open.readHead();
    if (!head.has("Content-Length")) {
      throw new IOException(
          "a response with the status " + head.status() + " that declares no length");
    }
    pid = head.has("X-Pid") ? Long.valueOf(head.header("X-Pid")) : null;
    return new Head(
        head.status(),
        head.has("X-Id") ? head.header("X-Id") : null,
        Integer.parseInt(head.header("Content-Length")),
        head.header("Connection").equalsIgnoreCase("close"));
  }

  @Override
  public void close() {
    HttpConnection open = connection;
    connection = null;
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new IllegalStateException("can't close a connection", e);
      }
    }
  }
}
