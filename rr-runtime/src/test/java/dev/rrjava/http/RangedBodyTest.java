package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.http.TestHost.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Parts of bodies that are not files. */
@Timeout(30)
class RangedBodyTest {
  @RegisterExtension private final ServedFile served = new ServedFile();

  @Test
  void bytesCanSupportRanges() throws IOException {
    byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
    served.respondWith(request -> Response.bytes("a/b", bytes).withRanges());
    assertThat(served.get().header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(served.send("HEAD").header("Content-Length")).isEqualTo("10");
    assertThat(served.get("Range", "bytes=3-5").body()).isEqualTo("345");
    assertThat(served.get("Range", "bytes=8-9,0-0").body())
        .contains("bytes 8-9/10\r\n\r\n89\r\n", "bytes 0-0/10\r\n\r\n0\r\n");
    assertThat(served.get("Range", "bytes=10-").status()).isEqualTo(416);
    assertThat(served.get("If-None-Match", "\"x\"").headers()).doesNotContainKey("ETag");
    served.respondWith(
        request -> Response.bytes("a/b", bytes).withHeader("ETag", "\"x\"").withRanges());
    assertThat(served.get("If-None-Match", "\"x\"").status()).isEqualTo(304);
    assertThat(served.get("Range", "bytes=3-5", "If-Range", "\"y\"").status()).isEqualTo(200);
    served.respondWith(request -> Response.bytes("a/b", bytes));
    assertThat(served.get("Range", "bytes=3-5").headers()).doesNotContainKey("Accept-Ranges");
  }

  enum Made {
    INPUT_STREAM,
    ITERATOR,
    STREAM,
    WRITER;

    Response response(AtomicInteger closed) {
      Stream<String> parts = Stream.of("01", "2345", "6", "789").onClose(closed::incrementAndGet);
      return switch (this) {
        case INPUT_STREAM ->
            Response.stream(
                "a/b",
                new ByteArrayInputStream("0123456789".getBytes(StandardCharsets.US_ASCII)) {
                  @Override
                  public void close() {
                    closed.incrementAndGet();
                  }
                });
        case ITERATOR -> Response.stream("a/b", new ClosingIterator(parts.iterator(), parts));
        case STREAM -> Response.stream("a/b", parts);
        case WRITER ->
            Response.writer(
                "a/b",
                out -> {
                  out.write('0');
                  out.write("12345678".getBytes(StandardCharsets.US_ASCII));
                  out.write('9');
                  closed.incrementAndGet();
                });
      };
    }
  }

  private record ClosingIterator(Iterator<String> elements, Stream<String> source)
      implements Iterator<String>, AutoCloseable {
    @Override
    public boolean hasNext() {
      return elements.hasNext();
    }

    @Override
    public String next() {
      return elements.next();
    }

    @Override
    public void close() {
      source.close();
    }
  }

  @ParameterizedTest
  @EnumSource(Made.class)
  void streamWithLengthCanSupportRanges(Made kind) throws IOException {
    AtomicInteger closed = new AtomicInteger();
    served.respondWith(request -> kind.response(closed).withContentLength(10).withRanges());
    for (String range : List.of("bytes=0-9", "bytes=3-7", "bytes=0-0", "bytes=9-9", "bytes=-4")) {
      Answer first = served.get("Range", range);
      assertThat(first.status()).isEqualTo(206);
      ByteRange part =
          Objects.requireNonNull(RangeRequest.parse(Headers.EMPTY.with("Range", range), 10)).get(0);
      assertThat(first.header("Content-Length")).isEqualTo("" + part.length());
      assertThat(served.whole(first))
          .isEqualTo("0123456789".substring((int) part.start(), (int) part.end()));
    }
    assertThat(served.whole(served.get("Range", "bytes=0-0,4-4"))).isEqualTo("0123456789");
    Answer all = served.get();
    assertThat(all.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(served.whole(all)).isEqualTo("0123456789");
    assertThat(served.send("HEAD").header("Content-Length")).isEqualTo("10");
    assertThat(served.get("Range", "bytes=10-").status()).isEqualTo(416);
    served.respondWith(request -> kind.response(closed).withRanges());
    Answer unknown = served.get("Range", "bytes=3-7");
    assertThat(unknown.status()).isEqualTo(200);
    assertThat(unknown.headers()).doesNotContainKey("Accept-Ranges");
    assertThat(served.whole(unknown)).isEqualTo("0123456789");
    served.respondWith(request -> Response.empty(204));
    served.get(); // until then the last one may not be closed
    assertThat(closed).hasValue(kind == Made.WRITER ? 8 : 10);
  }
}
