package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rrjava.generated.ContentLimit;
import dev.rrjava.internal.testing.Requests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentEncodingTest {
  private static final byte[] TEXT = "Grüße, Juist".getBytes(StandardCharsets.UTF_8);

  private static byte[] gzip(byte[] bytes) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (OutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] deflate(byte[] bytes, boolean isBare) {
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Deflater deflater = new Deflater(9, isBare);
      try (OutputStream deflated = new DeflaterOutputStream(out, deflater)) {
        deflated.write(bytes);
      } finally {
        deflater.end();
      }
      return out.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Applies codings in their order; "bare" is deflate without the header of zlib. */
  private static byte[] encode(String codings, byte[] bytes) {
    byte[] encoded = bytes;
    for (String coding : codings.toLowerCase(Locale.ROOT).split(",", -1)) {
      encoded =
          switch (coding.strip()) {
            case "gzip", "x-gzip" -> gzip(encoded);
            case "deflate" -> deflate(encoded, false);
            case "bare" -> deflate(encoded, true);
            default -> encoded;
          };
    }
    return encoded;
  }

  private static Request request(byte[] body, String... headers) {
    return Requests.withBody("POST", "/", body, headers);
  }

  private static HttpException failure(Request request) {
    return catchThrowableOfType(HttpException.class, request::body);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "gzip",
        "x-gzip",
        "GZip",
        "deflate",
        "bare",
        "identity",
        "gzip, identity",
        "identity,gzip",
        "deflate, gzip",
        "gzip, deflate",
        "gzip,gzip,bare,deflate,x-gzip",
        "gzip,,",
        " gzip ",
        "''",
      })
  void decodesBody(String codings) throws IOException {
    String header = codings.replace("bare", "deflate");
    byte[] sent = encode(codings, TEXT);
    Request request = request(sent, "Content-Encoding", header, "Content-Length", "" + sent.length);
    assertThat(request.body()).isEqualTo(TEXT);
    assertThat(request.bodyText()).isEqualTo("Grüße, Juist");
    assertThat(request.bodyStream().readAllBytes()).isEqualTo(TEXT);
    assertThat(request.bodyLength()).isEqualTo(TEXT.length);
    assertThat(request.header("Content-Encoding")).contains(header);
    assertThat(request.header("Content-Length")).contains("" + sent.length);
    assertThat(request.isBodyLongerThan(TEXT.length)).isFalse();
    assertThat(request.isBodyLongerThan(TEXT.length - 1)).isTrue();
    assertThat(request.withAttribute("a", "b").withMethod("PUT").body()).isEqualTo(TEXT);
    assertThat(request.withoutHeader("Content-Encoding").body()).isEqualTo(sent);
    assertThat(request.withBody(TEXT).body()).isEqualTo(TEXT);
  }

  @Test
  void joinsLinesAndMembers() {
    byte[] encoded = gzip(deflate(TEXT, false));
    assertThat(request(encoded, "Content-Encoding", "deflate", "Content-Encoding", "gzip").body())
        .isEqualTo(TEXT);
    byte[] first = gzip(TEXT);
    byte[] members = Arrays.copyOf(first, 2 * first.length);
    System.arraycopy(first, 0, members, first.length, first.length);
    assertThat(request(members, "Content-Encoding", "gzip").bodyText())
        .isEqualTo("Grüße, JuistGrüße, Juist");
  }

  @Test
  void skipsAllPartsOfGzipHeader() {
    byte[] plain = gzip(TEXT);
    ByteArrayOutputStream full = new ByteArrayOutputStream();
    full.write(plain, 0, 3);
    full.write(0x1e);
    full.write(plain, 4, 6);
    full.writeBytes(new byte[] {3, 0, 'e', 'x', 't'});
    full.writeBytes("name\0comment\0".getBytes(StandardCharsets.US_ASCII));
    full.writeBytes(new byte[] {0, 0});
    int end = full.size();
    full.write(plain, 10, plain.length - 10);
    byte[] encoded = full.toByteArray();
    assertThat(request(encoded, "Content-Encoding", "gzip").body()).isEqualTo(TEXT);
    for (int length = 1; length < end; length++) {
      HttpException failure =
          failure(request(Arrays.copyOf(encoded, length), "Content-Encoding", "gzip"));
      assertThat(failure.status()).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "bare"})
  void respondsWith400ToCorruptBody(String coding) {
    String header = coding.replace("bare", "deflate");
    byte[] whole = encode(coding, TEXT);
    for (int length = 1; length < whole.length; length++) {
      Request cut = request(Arrays.copyOf(whole, length), "Content-Encoding", header);
      assertThat(failure(cut).status()).isEqualTo(400);
    }
    byte[] longer = Arrays.copyOf(whole, whole.length + 1);
    assertThat(failure(request(longer, "Content-Encoding", header)).status()).isEqualTo(400);
    HttpException plain = failure(request(TEXT, "Content-Encoding", header));
    assertThat(plain.status()).isEqualTo(400);
    assertThat(plain).hasMessageContaining("expected a body in " + header);
  }

  @Test
  void wrongByteIsNeverDecodedToAnotherBody() {
    byte[] whole = gzip(TEXT);
    for (int i = 0; i < whole.length; i++) {
      byte[] wrong = whole.clone();
      wrong[i] ^= 0x40;
      try {
        assertThat(request(wrong, "Content-Encoding", "gzip").body()).isEqualTo(TEXT);
      } catch (HttpException e) {
        assertThat(e.status()).isEqualTo(400);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "br",
        "zstd",
        "compress",
        "x-compress",
        "gzip, br",
        "br, gzip",
        "*",
        "gzip;q=1",
        "gzip,gzip,gzip,gzip,gzip,gzip"
      })
  void respondsWith415AndKnownCodingsToOtherCoding(String codings) {
    HttpException failure = failure(request(TEXT, "Content-Encoding", codings));
    assertThat(failure.status()).isEqualTo(415);
    assertThat(failure.headers().first("Accept-Encoding")).contains("gzip, deflate");
    assertThat(failure.headers().contains("Accept")).isFalse();
  }

  @Test
  void decodesNothingWithoutBody() {
    assertThat(request(new byte[0], "Content-Encoding", "br").body()).isEmpty();
    assertThat(request(new byte[0], "Content-Encoding", "gzip").isBodyLongerThan(0)).isFalse();
  }

  @Test
  void decodesEmptyAndIncompressibleBodies() {
    assertThat(request(gzip(new byte[0]), "Content-Encoding", "gzip").body()).isEmpty();
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    assertThat(request(gzip(random), "Content-Encoding", "gzip").body()).isEqualTo(random);
    assertThat(request(deflate(random, true), "Content-Encoding", "deflate").body())
        .isEqualTo(random);
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "bare"})
  void defaultLimitStopsZipBomb(String coding) {
    byte[] most = encode(coding, new byte[Request.DEFAULT_DECODED_LIMIT]);
    String header = coding.replace("bare", "deflate");
    assertThat(request(most, "Content-Encoding", header).bodyLength())
        .isEqualTo(Request.DEFAULT_DECODED_LIMIT);
    byte[] bomb = encode(coding, new byte[Request.DEFAULT_DECODED_LIMIT + 1]);
    HttpException failure = failure(request(bomb, "Content-Encoding", header));
    assertThat(failure.status()).isEqualTo(413);
    assertThat(failure).hasMessageContaining("at most 33554432 bytes");
    byte[] twice = gzip(bomb);
    assertThat(failure(request(twice, "Content-Encoding", header + ", gzip")).status())
        .isEqualTo(413);
  }

  @Test
  void limitOfRouteAppliesToDecodedBody() {
    byte[] bomb = gzip(new byte[10_000]);
    Request request = request(bomb, "Content-Encoding", "gzip");
    assertThatThrownBy(() -> ContentLimit.require(request, 9_999))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(413));
    ContentLimit.require(request, 10_000);
    byte[] large = gzip(new byte[Request.DEFAULT_DECODED_LIMIT + 1]);
    Request allowed = request(large, "Content-Encoding", "gzip");
    ContentLimit.require(allowed, Request.DEFAULT_DECODED_LIMIT + 1L);
    assertThat(allowed.bodyLength()).isEqualTo(Request.DEFAULT_DECODED_LIMIT + 1);
    assertThatThrownBy(() -> ContentLimit.require(request(TEXT, "Content-Encoding", "br"), 100))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deflate, gzip", "gzip, gzip", "gzip, gzip, gzip, gzip, gzip"})
  void doesNotLimitOverheadOfCodings(String codings) {
    byte[] random = new byte[100_000];
    new Random(1).nextBytes(random);
    for (byte[] body : new byte[][] {{1, 2, 3, 4, 5}, random}) {
      byte[] sent = encode(codings, body);
      Request request = request(sent, "Content-Encoding", codings);
      ContentLimit.require(request, body.length);
      assertThat(request.body()).isEqualTo(body);
      Request tooLong = request(sent, "Content-Encoding", codings);
      assertThatThrownBy(() -> ContentLimit.require(tooLong, body.length - 1))
          .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(413));
    }
  }

  @Test
  void appliesLimitOfWorker() throws Exception {
    TestHost host = new TestHost();
    HttpWorker worker = host.httpWorker("3.0.0").decodedBodyLimit(5);
    Thread serving = new Thread(() -> worker.serve(request -> Response.text(request.bodyText())));
    serving.start();
    for (String text : new String[] {"12345", "123456"}) {
      host.requestWithBody(gzip(text.getBytes(StandardCharsets.US_ASCII)), "gzip");
      assertThat(host.answer().body())
          .startsWith(text.length() == 5 ? "12345" : "expected a body of at most 5 bytes");
    }
    host.stop();
    serving.join();
    assertThatThrownBy(() -> worker.decodedBodyLimit(0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void decodesFormThatServerDoesNotParse() {
    byte[] form = "tag=a&tag=b".getBytes(StandardCharsets.US_ASCII);
    String type = "application/x-www-form-urlencoded";
    Request request = request(gzip(form), "Content-Encoding", "gzip", "Content-Type", type);
    assertThat(request.form().list("tag")).containsExactly("a", "b");
  }

  @Test
  void rejectsFormThatServerParsedFromEncodedBytes() {
    Request request =
        JsonRequestTest.decode(
            "{\"method\":\"POST\",\"parsed\":true,\"headers\":{\"Content-Encoding\":[\"gzip\"]}}",
            "{\"\\u001f\":\"\"}");
    for (ThrowingCallable read :
        new ThrowingCallable[] {request::form, request::body, request::uploads}) {
      assertThatThrownBy(read)
          .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415))
          .hasMessageContaining("raw_body");
    }
  }
}
