package dev.rrjava.devserver.inspect;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.host.HostedWorker;
import dev.rrjava.devserver.host.RequestListener;
import dev.rrjava.devserver.page.Occurrence;
import dev.rrjava.devserver.page.Report;
import dev.rrjava.devserver.page.RequestView;
import dev.rrjava.devserver.page.Route;
import dev.rrjava.internal.header.DevelopmentNames;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a request. Written by the thread that handles it; others may read it meanwhile.
 */
final class Recording implements RequestListener {
  private static final int KEPT_BYTES = 64 * 1024;
  private static final int KEPT_FRAMES = 200;

  private final long number;
  private final ClientRequest request;
  private final boolean hasPages;
  private final Instant time = Instant.now();
  private final long start = System.nanoTime();
  private final KeptBytes requestBody = new KeptBytes();
  private final KeptBytes responseBody = new KeptBytes();
  private final List<String> frames = new ArrayList<>();

  private int workerNumber;
  private long pid;
  private long end;
  private int status;
  private Map<String, List<String>> headers = Map.of();
  private String reason = "";
  private @Nullable Route route;
  private boolean isRouteKnown;
  private @Nullable Report report;
  private String title = "";

  /** The start of a body, and its length. */
  private static final class KeptBytes {
    private final ByteArrayOutputStream start = new ByteArrayOutputStream(0);
    private long length;

    void add(byte[] bytes, int offset, int count) {
      start.write(bytes, offset, Math.min(count, KEPT_BYTES - start.size()));
      length += count;
    }
  }

  Recording(long number, ClientRequest request, boolean hasPages) {
    this.number = number;
    this.request = request;
    this.hasPages = hasPages;
  }

  /** Returns the request, of which the body is recorded when it is read. */
  ClientRequest recordedRequest() {
    return request.withBody(() -> recorded(request.body().open()));
  }

  private InputStream recorded(InputStream body) {
    return new FilterInputStream(body) {
      @Override
      public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = super.read(bytes, offset, length);
        if (count > 0) {
          synchronized (Recording.this) {
            requestBody.add(bytes, offset, count);
          }
        }
        return count;
      }
    };
  }

  @Override
  public Map<String, String> attributes() {
    return hasPages ? Map.of(DevelopmentNames.ATTRIBUTE, DevelopmentNames.PAGES) : Map.of();
  }

  @Override
  public synchronized void sent(HostedWorker worker, int contextLength, int bodyLength) {
    workerNumber = worker.number();
    pid = worker.pid();
    addFrame(
        "to worker "
            + workerNumber
            + ": request of "
            + contextLength
            + " + "
            + bodyLength
            + " bytes");
  }

  @Override
  public synchronized void received(Frame frame) {
    addFrame("from worker " + workerNumber + ": " + words(frame));
  }

  /** Says what a frame of a reply is; {@code docs/frame-log.md} has the names of the bits. */
  private static String words(Frame frame) {
    if (frame.hasFlag(FrameHeader.ERROR)) {
      return "error of " + frame.payload().length + " bytes";
    }
    int head;
    try {
      head = frame.contextLength();
    } catch (ProtocolException e) {
      return frame.toString();
    }
    String lengths = "head of " + head + ", body of " + (frame.payload().length - head) + " bytes";
    if (frame.hasStreamBit(FrameHeader.PING)) {
      return "ping: " + lengths;
    }
    return (frame.hasStreamBit(FrameHeader.STREAM) ? "part, more follow: " : "last: ") + lengths;
  }

  private void addFrame(String text) {
    if (frames.size() < KEPT_FRAMES) {
      frames.add(String.format("%9.3f ms  %s", (System.nanoTime() - start) / 1e6, text));
    } else if (frames.size() == KEPT_FRAMES) {
      frames.add("further frames are not kept");
    }
  }

  @Override
  public synchronized void failed(String why) {
    reason = why;
  }

  synchronized void responded(int sentStatus, Map<String, List<String>> fields) {
    status = sentStatus;
    headers = new TreeMap<>(fields);
  }

  synchronized void wrote(byte[] bytes, int offset, int length) {
    responseBody.add(bytes, offset, length);
  }

  /** Sets the route; null if the request has none. */
  synchronized void routed(@Nullable Route found) {
    route = found;
    isRouteKnown = true;
  }

  synchronized void reported(Report found) {
    report = found;
    title = found.title();
  }

  synchronized void ended() {
    end = System.nanoTime();
  }

  long number() {
    return number;
  }

  long startNanos() {
    return start;
  }

  Instant time() {
    return time;
  }

  synchronized boolean isOver() {
    return end != 0;
  }

  /** Returns how long it took, or has taken until now. */
  synchronized double millis() {
    return ((end == 0 ? System.nanoTime() : end) - start) / 1e6;
  }

  synchronized long endNanos() {
    return end == 0 ? System.nanoTime() : end;
  }

  synchronized int status() {
    return status;
  }

  synchronized Map<String, List<String>> headers() {
    return headers;
  }

  synchronized long length() {
    return responseBody.length;
  }

  synchronized byte[] body() {
    return responseBody.start.toByteArray();
  }

  synchronized int workerNumber() {
    return workerNumber;
  }

  synchronized long pid() {
    return pid;
  }

  synchronized String reason() {
    return reason;
  }

  synchronized @Nullable Route route() {
    return route;
  }

  /** Returns whether a worker has said which route the request has, if it has one. */
  synchronized boolean isRouteKnown() {
    return isRouteKnown;
  }

  synchronized List<String> frames() {
    return List.copyOf(frames);
  }

  boolean hasPages() {
    return hasPages;
  }

  boolean prefersHtml() {
    return view().prefersHtml();
  }

  synchronized boolean isFailure() {
    return report != null || !reason.isEmpty();
  }

  synchronized @Nullable Report report() {
    return report;
  }

  ClientRequest request() {
    return request;
  }

  synchronized RequestView view() {
    return new RequestView(
        request.method(),
        ofUtf8(request.path()),
        request.query() == null ? null : ofUtf8(request.query()),
        request.protocol(),
        request.host(),
        request.headers(),
        requestBody.start.toByteArray(),
        requestBody.length);
  }

  private static String ofUtf8(String latin1) {
    return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }

  /** Returns the response as a page shows it. */
  synchronized Occurrence occurrence(Occurrence.Output output) {
    String worker = workerNumber == 0 ? "" : "worker " + workerNumber + " (pid " + pid + ")";
    return new Occurrence(
        number,
        view(),
        status,
        title.isEmpty() && status == 500 ? "Internal Server Error" : title,
        route,
        worker,
        report,
        reason,
        output);
  }
}
