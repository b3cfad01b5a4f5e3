package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.IpAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.jspecify.annotations.Nullable;

/**
 * A connection of a client that sends requests in HTTP/1, one after the other. Needs a thread only
 * from the last byte of a request to the last part of its response.
 */
final class Http1Connection extends AbstractConnection
    implements ActiveClient, Connection.UpgradeFrom {
  private static final int INPUT_BYTES = 16 * 1024;

  /** How long a client may go on sending after it has been refused, so that it reads why. */
  private static final long LINGER_MILLIS = 500;

  private final Connector connector;
  private final RequestPassage passage;
  private final @Nullable ConnectionFactory http2;

  /** The bytes that have arrived and are not processed; an idle connection has no buffer. */
  private ByteBuffer input = ByteBuffer.allocate(0);

  private HeadReader headReader = new HeadReader("");
  private @Nullable RequestHead head;
  private @Nullable BodyDecoder body;
  private volatile @Nullable Http1Response response;
  private boolean isLingering;
  private boolean isFirst = true;

  /**
   * Creates a connection.
   *
   * @param endPoint the client's end
   * @param connector accepted it
   * @param passage where its requests go
   * @param http2 creates the connection that takes over if the client wants to use HTTP/2; null if
   *     it can't
   */
  Http1Connection(
      EndPoint endPoint,
      Connector connector,
      RequestPassage passage,
      @Nullable ConnectionFactory http2) {
    super(endPoint, connector.getExecutor());
    this.connector = connector;
    this.http2 = http2;
    this.passage = passage;
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
        if (isFirst && http2 != null && head.isPreface()) {
          getEndPoint().upgrade(http2.newConnection(connector, getEndPoint()));
          return false;
        }
        isFirst = false;
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

  /** Returns what the client has sent for the connection of HTTP/2. */
  @Override
  public ByteBuffer onUpgradeFrom() {
    byte[] start = RequestHead.PREFACE.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(start.length + input.remaining()).put(start).put(input).flip();
  }

  private BodyDecoder startBody(RequestHead request) throws IOException {
    BodyDecoder decoder = BodyDecoder.of(request, passage.bodyLimit());
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
        !content.isComplete()
            || passage.activity().isClosing()
            || request.line().majorVersion() > 1;
    Http1Response current = new Http1Response(getEndPoint(), request.line().isHttp11(), isLast);
    response = current;
    passage.activity().add(this);
    boolean isHandled = false;
    try {
      respond(request, content, current);
      isHandled = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      if (!isHandled) {
        passage.activity().remove(this);
        current.writes().afterLast(getEndPoint()::close);
      }
    }
    if (!isHandled) {
      return false;
    }
    if (current.writes().isDone()) {
      return goOn(request, content, current);
    }
    current
        .writes()
        .afterLast(() -> getExecutor().execute(() -> resume(request, content, current)));
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
    boolean isSecure = getEndPoint().isSecure();
    InetSocketAddress client = (InetSocketAddress) getEndPoint().getRemoteSocketAddress();
    passage
        .handler()
        .handle(
            new ClientRequest(
                IpAddress.text(client.getAddress()),
                line.protocol(),
                isSecure,
                line.method(),
                line.target().uri(request.hostHeader(), isSecure),
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
    passage.activity().remove(this);
    response = null;
    head = null;
    body = null;
    headReader = new HeadReader(request.line().method());
    if (current.writes().hasFailed()) {
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

  @Override
  public void closeIfBlocked(long nanos) {
    Http1Response current = response;
    if (current != null && current.writes().blockedNanos() > nanos) {
      getEndPoint().close();
    }
  }
}
