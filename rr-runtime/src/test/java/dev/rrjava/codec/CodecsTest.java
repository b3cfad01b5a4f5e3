package dev.rrjava.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.http.HttpException;
import dev.rrjava.http.Response;
import dev.rrjava.internal.testing.Answers;
import dev.rrjava.internal.testing.Requests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodecsTest {
  private static final BodyType<String> TEXT = BodyType.of(String.class);

  /** A format in which a body is the name of the format and the text of the object. */
  private record Named(String name, String mediaType, List<String> mediaRanges)
      implements BodyCodec {
    @Override
    @SuppressWarnings("unchecked")
    public <T> BodyDecoder<T> decoder(BodyType<T> type) {
      return body -> (@Nullable T) read(body);
    }

    private @Nullable Object read(InputStream body) throws IOException {
      String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return text.equals("null") ? null : name + ":" + text;
    }

    @Override
    public <T> BodyEncoder<T> encoder(BodyType<T> type) {
      return value -> (name + ":" + value).getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final Codecs CODECS =
      Codecs.of(
          new Named("j", "application/json", List.of("application/json", "application/*+json")),
          new Named("x", "application/xml", List.of("application/xml")));

  @ParameterizedTest
  @CsvSource({
    "application/json, j:b",
    "application/merge-patch+json; charset=utf-8, j:b",
    "application/xml, x:b"
  })
  void selectsCodecByMediaTypeOfBody(String contentType, String wanted) throws IOException {
    assertThat(
            CODECS
                .reader(TEXT)
                .read(Requests.withBody("POST", "/", "b", "Content-Type", contentType)))
        .isEqualTo(wanted);
  }

  @Test
  void respondsWith415IfNoCodecReadsBody() {
    assertThatThrownBy(() -> CODECS.reader(TEXT).read(Requests.withBody("POST", "/", "b")))
        .isInstanceOfSatisfying(
            HttpException.class,
            e -> {
              assertThat(e.status()).isEqualTo(415);
              assertThat(e.headers().first("Accept"))
                  .contains("application/json, application/*+json, application/xml");
            });
  }

  @Test
  void routeRestrictsMediaTypes() throws IOException {
    RequestReader<String> reader = CODECS.reader(TEXT, "application/vnd.a+json");
    assertThat(
            reader.read(
                Requests.withBody("POST", "/", "b", "Content-Type", "application/vnd.a+json")))
        .isEqualTo("j:b");
    assertThatThrownBy(
            () ->
                reader.read(
                    Requests.withBody("POST", "/", "b", "Content-Type", "application/json")))
        .isInstanceOf(HttpException.class);
    assertThat(
            CODECS
                .reader(TEXT, "*/*")
                .read(Requests.withBody("POST", "/", "b", "Content-Type", "application/xml")))
        .isEqualTo("x:b");
  }

  @Test
  void respondsWith400ToNull() {
    assertThatThrownBy(
            () ->
                CODECS
                    .reader(TEXT)
                    .read(
                        Requests.withBody("POST", "/", "null", "Content-Type", "application/xml")))
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(400));
  }

  @Test
  void writesWithFirstCodecUnlessRouteDeclaresType() throws IOException {
    assertThat(Answers.body(CODECS.maker(TEXT).whole("o"))).isEqualTo("j:o");
    Response xml = CODECS.maker(TEXT, "application/xml").whole("o");
    assertThat(Answers.body(xml)).isEqualTo("x:o");
    assertThat(xml.headers().first("Content-Type")).contains("application/xml");
  }

  @Test
  void failsWithoutCodec() {
    assertThatThrownBy(() -> Codecs.of().maker(TEXT))
        .hasMessageContaining("no codec writes java.lang.String; there are no codecs");
    assertThatThrownBy(() -> CODECS.reader(TEXT, "text/plain"))
        .hasMessageContaining("as text/plain; there are codecs for application/json");
    assertThatThrownBy(() -> CODECS.maker(TEXT, "text/plain"))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "application/json!2![j:a,j:b]",
        "application/json!0![]",
        "application/x-ndjson!2!j:a\\n|j:b\\n",
        "application/jsonl!0!''",
        "text/event-stream!1!data: j:a\\n\\n",
      })
  void separatesObjectsByMediaType(String mediaType, int count, String body) throws IOException {
    ResponseMaker<String> maker = CODECS.maker(TEXT, mediaType);
    List<String> elements = List.of("a", "b").subList(0, count);
    String wanted = body.replace("\\n", "\n");
    assertThat(body(mediaType, maker.each(elements.stream()))).isEqualTo(wanted);
    assertThat(body(mediaType, maker.each(elements.iterator()))).isEqualTo(wanted);
  }

  /** With bars between chunks, except in arrays, where they depend on the time. */
  private static String body(String mediaType, Response response) throws IOException {
    String body = Answers.body(response);
    return mediaType.equals("application/json") ? body.replace("|", "") : body;
  }

  @Test
  void closesStreams() throws IOException {
    List<String> closed = new ArrayList<>();
    ResponseMaker<String> maker = CODECS.maker(TEXT);
    Answers.body(maker.each(Stream.of("a").onClose(() -> closed.add("stream"))));
    Answers.body(maker.each(new ClosingIterator(closed)));
    assertThat(closed).containsExactly("stream", "iterator");
  }

  private record ClosingIterator(List<String> closed) implements Iterator<String>, AutoCloseable {
    @Override
    public boolean hasNext() {
      return false;
    }

    @Override
    public String next() {
      throw new IllegalStateException("it has none");
    }

    @Override
    public void close() {
      closed.add("iterator");
    }
  }

  @Test
  void typeIsPrintedAsInSource() {
    BodyType<List<String>> type = BodyType.of(List.class, TEXT);
    assertThat(type).hasToString("java.util.List<java.lang.String>");
    assertThat(BodyType.of(int[].class)).hasToString("int[]");
  }
}
