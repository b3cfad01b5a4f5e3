package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientRequestHandler;
import dev.rrjava.devserver.gateway.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client that sends requests in HTTP/1, one after the other. Needs a thread only
 * from the last byte of a request to the last part of its response.
 */
final class Http1Connection extends AbstractConnection {
  private static final int INPUT_BYTES = 16 * 1024;

  /** How long a client may go on sending after it has been refused, so that it reads why. */
  private static final long LINGER_MILLIS = 500;

  private final ClientRequestHandler handler;
  private final long bodyLimit;
  private final Activity activity;

  /** The bytes that have arrived and are not processed; an idle connection has no buffer. */
  private ByteBuffer input = ByteBuffer.allocate(0);

  private HeadReader headReader = new HeadReader("");
  private @Nullable RequestHead head;
  private @Nullable BodyDecoder body;
  private volatile @Nullable Http1Response response;
  private boolean isLingering;

  Http1Connection(
      EndPoint endPoint,
      Executor executor,
      ClientRequestHandler handler,
      long bodyLimit,
      Activity activity) {
    super(endPoint, executor);
    this.handler = handler;
    this.bodyLimit = bodyLimit;
    this.activity = activity;
  }

  @Override
  public void onOpen() {
    super.onOpen();
    fillInterested();
  }

  @Override
  public void onFillable() {
    try {
      while (process()) {
        int count = fill();
        if (count == 0) {
          input = ByteBuffer.allocate(0);
          fillInterested();
          return;
        }
        if (count < 0 && !end()) {
          return;
        }
      }
    } catch (RefusedException e) {
      refuse(e);
    } catch (IOException e) {
      getEndPoint().close(e);
    }
  }

  private int fill() throws IOException {
    if (input.capacity() == 0) {
      input = ByteBuffer.allocate(INPUT_BYTES);
    }
    // All bytes have been processed. Jetty fills a buffer from its limit on.
    input.clear().limit(0);
    return getEndPoint().fill(input);
  }

  /**
   * Processes the bytes that have arrived.
   *
   * @return whether more are needed; false if another thread goes on, or the connection is closed
   */
  private boolean process() throws RefusedException, IOException {
    while (!isLingering) {
      if (head == null) {
        head = headReader.read(input);
        if (head == null) {
          return true;
        }
        body = startBody(head);
      }
      if (!Objects.requireNonNull(body).read(input)) {
        return true;
      }
      if (!handle(head, body)) {
        return false;
      }
    }
    return true;
  }

  private BodyDecoder startBody(RequestHead request) throws IOException {
    BodyDecoder decoder = BodyDecoder.of(request, bodyLimit);
    boolean isAwaited = request.expectsContinue() && request.bodyLength() != 0;
    if (request.expectsUnknown() || (request.leavesBody() && (isAwaited || request.wantsClose()))) {
      decoder.leave();
    } else if (isAwaited && request.line().isHttp11()) {
      new Http1Response(getEndPoint(), true, false).interim(100, Map.of());
    }
    return decoder;
  }

  /** Returns whether this thread can go on with the connection. */
  private boolean handle(RequestHead request, BodyDecoder content) throws IOException {
    boolean isLast =
        !content.isComplete() || activity.isClosing() || request.line().majorVersion() > 1;
    Http1Response current = new Http1Response(getEndPoint(), request.line().isHttp11(), isLast);
    response = current;
    activity.add(this);
    boolean isHandled = false;
    try {
      respond(request, content, current);
      isHandled = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!isHandled) {
        activity.remove(this);
        current.afterLastWrite(getEndPoint()::close);
      }
    }
    if (!isHandled) {
      return false;
    }
    if (current.isWritten()) {
      return goOn(request, content, current);
    }
    current.afterLastWrite(() -> getExecutor().execute(() -> resume(request, content, current)));
    return false;
  }

  private void respond(RequestHead request, BodyDecoder content, Http1Response current)
      throws IOException, InterruptedException {
    if (request.expectsUnknown()) {
      current.head(417, Map.of("Content-Length", List.of("0"), "Connection", List.of("close")));
      current.end(Map.of());
      return;
    }
    RequestLine line = request.line();
    InetSocketAddress client = (InetSocketAddress) getEndPoint().getRemoteSocketAddress();
    handler.handle(
        new ClientRequest(
            IpAddress.text(client.getAddress()),
            line.protocol(),
            line.method(),
            line.target().uri(request.hostHeader(), getEndPoint().isSecure()),
            request.host(),
            line.target().path(),
            line.target().query(),
            request.fields(),
            request.bodyLength(),
            content::open),
        current);
  }

  private void resume(RequestHead request, BodyDecoder content, Http1Response current) {
    if (goOn(request, content, current)) {
      onFillable();
    }
  }

  /** Prepares for the next request, or closes the connection; returns whether it is still used. */
  private boolean goOn(RequestHead request, BodyDecoder content, Http1Response current) {
    activity.remove(this);
    response = null;
    head = null;
    body = null;
    headReader = new HeadReader(request.line().method());
    if (current.hasFailed()) {
      getEndPoint().close();
      return false;
    }
    if (current.isPersistent()) {
      return true;
    }
    if (content.isComplete()) {
      getEndPoint().close();
      return false;
    }
    linger();
    return true;
  }

  /** Closing at once would reset the connection, since the client is still sending. */
  private void linger() {
    isLingering = true;
    getEndPoint().setIdleTimeout(LINGER_MILLIS);
    getEndPoint().shutdownOutput();
  }

  private void refuse(RefusedException refusal) {
    byte[] text = refusal.text().getBytes(StandardCharsets.UTF_8);
    Http1Response answer = new Http1Response(getEndPoint(), true, true);
    answer.head(refusal.status(), Map.of("Content-Type", List.of("text/plain; charset=utf-8")));
    try {
      answer.body(text, 0, text.length);
      linger();
      fillInterested();
    } catch (IOException e) {
      getEndPoint().close(e);
    }
  }

  /** Notes that the client has sent all; returns whether the connection is still used. */
  private boolean end() throws RefusedException, IOException {
    if (isLingering || body == null) {
      if (!isLingering && head == null) {
        headReader.end();
      }
      getEndPoint().close();
      return false;
    }
    body.end();
    return true;
  }

  /** Closes the connection if the client has not taken the response for some time. */
  void closeIfBlocked(long nanos) {
    Http1Response current = response;
    if (current != null && current.blockedNanos() > nanos) {
      getEndPoint().close();
    }
  }
}
