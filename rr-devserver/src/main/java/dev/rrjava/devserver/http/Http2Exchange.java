package dev.rrjava.devserver.http;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.frames.HeadersFrame;

/**
 * A request in HTTP/2 and its response. Needs a thread only from the last byte of the request to
 * the last part of the response.
 */
final class Http2Exchange implements Stream.Listener, ActiveClient {
  private static final System.Logger LOG = System.getLogger(Http2Exchange.class.getName());

  private final Stream stream;
  private final Http2Head head;
  private final String remoteAddress;
  private final RequestPassage passage;
  private final Executor executor;
  private final Http2Response response;
  private final DataDecoder body;
  private boolean isStarted;

  Http2Exchange(
      Stream stream,
      Http2Head head,
      String remoteAddress,
      RequestPassage passage,
      Executor executor) {
    this.stream = stream;
    this.head = head;
    this.remoteAddress = remoteAddress;
    this.passage = passage;
    this.executor = executor;
    this.response = new Http2Response(stream);
    this.body = new DataDecoder(passage.bodyLimit());
  }

  /**
   * Handles the request, or waits for its body.
   *
   * @param isComplete whether it has none
   */
  void start(boolean isComplete) {
    if (isComplete) {
      handleAll();
    } else if (head.expectsContinue() && leavesBody()) {
      body.leave();
      handle();
    } else {
      if (head.expectsContinue()) {
        response.sendContinue();
      }
      stream.demand();
    }
  }

  /** RoadRunner leaves the body of such a request where it is (5.13). */
  private boolean leavesBody() {
    return head.method().equals("HEAD") || head.method().equals("OPTIONS");
  }

  @Override
  public void onDataAvailable(Stream unused) {
    while (!isStarted) {
      Stream.Data data = stream.readData();
      if (data == null) {
        stream.demand();
        return;
      }
      boolean isOver = body.read(data.frame().getByteBuffer());
      boolean isLast = data.frame().isEndStream();
      data.release();
      if (isLast) {
        handleAll();
      } else if (isOver) {
        handle();
      }
    }
  }

  /** Receives the fields after the body, which workers do not get. */
  @Override
  public void onHeaders(Stream unused, HeadersFrame frame) {
    if (frame.isEndStream() && !isStarted) {
      handleAll();
    }
  }

  private void handleAll() {
    body.complete();
    handle();
  }

  private void handle() {
    isStarted = true;
    passage.activity().add(this);
    executor.execute(this::respond);
  }

  private void respond() {
    boolean isHandled = false;
    try {
      passage.handler().handle(head.request(remoteAddress, body::open), response);
      isHandled = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the response is not complete", e);
    } finally {
      boolean isWhole = isHandled;
      response.writes().afterLast(() -> finish(isWhole));
    }
  }

  private void finish(boolean isWhole) {
    passage.activity().remove(this);
    if (!isWhole) {
      Http2Session.reset(stream, ErrorCode.INTERNAL_ERROR);
    } else if (!body.isComplete()) {
      // The client need not send the rest.
      Http2Session.reset(stream, ErrorCode.NO_ERROR);
    }
    if (response.endsConnection() || passage.activity().isClosing()) {
      Future<?> unused = stream.getSession().shutdown();
    }
  }

  @Override
  public void closeIfBlocked(long nanos) {
    if (response.writes().blockedNanos() > nanos) {
      Http2Session.reset(stream, ErrorCode.CANCEL_STREAM_ERROR);
    }
  }
}
