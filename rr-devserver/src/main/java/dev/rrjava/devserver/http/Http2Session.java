package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.IpAddress;
import java.net.InetSocketAddress;
import java.net.URISyntaxException;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.ErrorCode;
import org.eclipse.jetty.http2.api.Session;
import org.eclipse.jetty.http2.api.Stream;
import org.eclipse.jetty.http2.api.server.ServerSessionListener;
import org.eclipse.jetty.http2.frames.HeadersFrame;
import org.eclipse.jetty.http2.frames.ResetFrame;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** Takes the requests of a connection with HTTP/2, which are streams of frames. */
final class Http2Session implements ServerSessionListener {
  private final RequestPassage passage;
  private final boolean isSecure;
  private final Executor executor;

  Http2Session(RequestPassage passage, boolean isSecure, Executor executor) {
    this.passage = passage;
    this.isSecure = isSecure;
    this.executor = executor;
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
