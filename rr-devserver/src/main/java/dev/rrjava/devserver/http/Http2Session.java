package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.IpAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.util.List;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.HTTP2Session;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.Frame;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes the requests of a connection with HTTP/2, which are streams of frames. */
final class Http2Session implements ServerSessionListener, HTTP2Session.FrameListener {
  private final RequestPassage passage;
  private final boolean isSecure;
  private final Executor executor;

  Http2Session(RequestPassage passage, boolean isSecure, Executor executor) {
    this.passage = passage;
    this.isSecure = isSecure;
    this.executor = executor;
  }

  @Override
  public void onAccept(Session session) {
    if (session instanceof HTTP2Session accepted) {
      accepted.addEventListener(this);
    }
  }

  /**
   * Resets the stream of a malformed request, as RoadRunner does: Jetty only removes it, and the
   * client would wait. Many of them end the connection, as other floods do.
   */
  @Override
  public void onIncomingFrame(Session session, Frame frame) {
    if (session instanceof HTTP2Session receiving
        && frame instanceof HeadersFrame head
        && head.getMetaData() instanceof MetaData.Failed) {
      if (receiving.getParser().rateControlOnEvent(frame)) {
        ResetFrame reset = new ResetFrame(head.getStreamId(), ErrorCode.PROTOCOL_ERROR.code);
        receiving.frames(null, List.of(reset), Callback.NOOP);
      } else {
        receiving.onConnectionFailure(
            ErrorCode.ENHANCE_YOUR_CALM_ERROR.code, "invalid_headers_frame_rate");
      }
    }
  }

  @Override
  public Stream.@Nullable Listener onNewStream(Stream stream, HeadersFrame frame) {
    if (passage.activity().isClosing()) {
      reset(stream, ErrorCode.REFUSED_STREAM_ERROR);
      return null;
    }
    InetSocketAddress client = (InetSocketAddress) stream.getSession().getRemoteSocketAddress();
    try {
      Http2Head head =
          Http2Head.of((MetaData.Request) frame.getMetaData(), !frame.isEndStream(), isSecure);
      if (head.isAboutConnection()) {
        reset(stream, ErrorCode.PROTOCOL_ERROR);
        return null;
      }
      Http2Exchange exchange =
          new Http2Exchange(stream, head, IpAddress.text(client.getAddress()), passage, executor);
      exchange.start(frame.isEndStream());
      return exchange;
    } catch (URISyntaxException e) {
      reset(stream, ErrorCode.PROTOCOL_ERROR);
      return null;
    }
  }

  @Override
  public void onFailure(Session session, Throwable failure, Callback callback) {
    // Jetty closes the connection; its streams are reset.
    callback.succeeded();
  }

  static void reset(Stream stream, ErrorCode error) {
    stream.reset(new ResetFrame(stream.getId(), error.code), Callback.NOOP);
  }
}
