package dev.rrjava.benchmarks;

import com.google.protobuf.ByteString;
import dev.rrjava.benchmarks.generated.HeaderValue;
import dev.rrjava.benchmarks.generated.HttpRequest;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A request of a browser with twelve headers, as the frame that RoadRunner creates. */
final class BrowserRequest {
  static final String PATH = "/harbours/juist/departures";
  static final String LANGUAGE = "Accept-Language";
  static final String AGENT = "User-Agent";

  private BrowserRequest() {}

  /** Returns the frame, header and payload. */
  static byte[] frame() {
    byte[] context = message().toByteArray();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      new FrameWriter(bytes)
          .write(new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, context));
    } catch (IOException e) {
      throw new IllegalStateException("memory can be written to", e);
    }
    return bytes.toByteArray();
  }

  private static HttpRequest message() {
    return HttpRequest.newBuilder()
        .setRemoteAddr("192.0.2.17")
        .setProtocol("HTTP/1.1")
        .setMethod("GET")
        .setUri("http://ferries.example:8080" + PATH + "?day=SATURDAY&limit=3")
        .setRawQuery("day=SATURDAY&limit=3")
        .putHeader(
            "Accept",
            value("text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8"))
        .putHeader("Accept-Encoding", value("gzip, deflate, br, zstd"))
        .putHeader(LANGUAGE, value("de-DE,de;q=0.9,en;q=0.7"))
        .putHeader("Cache-Control", value("max-age=0"))
        .putHeader("Connection", value("keep-alive"))
        .putHeader("Cookie", value("session=8f14e45fceea167a5a36dedd4bea2543; theme=dark"))
        .putHeader("Referer", value("http://ferries.example:8080/harbours/"))
        .putHeader("Sec-Fetch-Dest", value("document"))
        .putHeader("Sec-Fetch-Mode", value("navigate"))
        .putHeader("Sec-Fetch-Site", value("same-origin"))
        .putHeader("Upgrade-Insecure-Requests", value("1"))
        .putHeader(
            AGENT, value("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"))
        .putCookies("session", value("8f14e45fceea167a5a36dedd4bea2543"))
        .putCookies("theme", value("dark"))
        .build();
  }

  static HeaderValue value(String text) {
    return HeaderValue.newBuilder().addValue(ByteString.copyFromUtf8(text)).build();
  }
}
