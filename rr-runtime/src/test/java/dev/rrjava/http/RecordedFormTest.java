package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.testing.SentForm;
import dev.rrjava.internal.testing.SentForm.SentFile;
import dev.rrjava.worker.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every recorded form, as the client sent it and as we get it from the server. */
class RecordedFormTest {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";

  /** Leaf and list on one key: the server keeps either, at random (6.5). */
  private static final Set<String> RANDOM = Set.of("form_list_then_scalar");

  static Stream<Recording> forms() {
    return Stream.concat(Stream.of(Recording.JSON_SERVER), Recording.PROTOBUF_SERVERS.stream())
        .flatMap(server -> Recording.all(server).stream())
        .filter(recording -> recording.name().matches("(form|mp|raw)_.*"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void readsRecordedTrees(Recording recording) throws IOException {
    for (Payload payload : recording.requests()) {
      Request request = Request.decode(payload);
      if (request.isParsed()) {
        compare(recording, request, SentForm.of(recording.request()));
      } else {
        compareRaw(recording, request);
      }
    }
  }

  private static void compare(Recording recording, Request request, SentForm sent) {
    if (RANDOM.contains(recording.name())) {
      assertThat(request.form().toMap()).isIn(Map.of("a", "2"), Map.of("a", List.of("1")));
    } else {
      assertThat(request.form().toMap()).isEqualTo(sent.fields());
    }
    Set<String> forbidden =
        recording.name().equals("mp_forbidden") || hasDefaultForbidList(recording)
            ? Set.of(".php")
            : Set.of();
    assertThat(described(request.uploads().toMap())).isEqualTo(expected(sent.files(), forbidden));
  }

  private static boolean hasDefaultForbidList(Recording recording) {
    return recording.name().equals("mp_php_default")
        && recording.server().equals(Recording.JSON_SERVER);
  }

  private static void compareRaw(Recording recording, Request request) {
    byte[] sent = recording.request();
    byte[] body = request.body();
    assertThat(sent).endsWith(body);
    assertThat(sent.length - body.length).isGreaterThan(0);
    String type = request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    boolean isForm = type.startsWith("multipart/form-data") || type.startsWith(URL_ENCODED);
    if (isForm) {
      return; // what the worker makes of it is tested below
    }
    assertThat(request.uploads().isEmpty()).isTrue();
    if (body.length == 0) {
      assertThat(request.form()).isEqualTo(FormFields.EMPTY);
      return;
    }
    assertThatThrownBy(request::form)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void parsesFormsLikeServer(Recording recording) throws IOException {
    for (Payload payload : recording.requests()) {
      Request parsed = Request.decode(payload);
      if (!parsed.isParsed() || !isReadByTheServer(parsed)) {
        continue;
      }
      Request raw =
          Requests.of(
                  parsed.method(), "/", "Content-Type", parsed.header("Content-Type").orElseThrow())
              .withBody(body(recording.request()));
      if (RANDOM.contains(recording.name())) {
        assertThat(raw.form().toMap()).isIn(Map.of("a", "2"), Map.of("a", List.of("1")));
      } else {
        assertThat(raw.form().toMap()).isEqualTo(parsed.form().toMap());
      }
      if (!recording.name().equals("mp_files_same_name")) { // gathered here
        assertThat(files(raw.uploads())).isEqualTo(files(parsed.uploads()));
      }
    }
  }

  /** Of other methods, and where only a parameter names the type, the server drops the form. */
  private static boolean isReadByTheServer(Request request) {
    String type = request.header("Content-Type").orElse("");
    return type.startsWith("multipart/form-data")
        || (type.startsWith(URL_ENCODED)
            && Set.of("POST", "PUT", "PATCH").contains(request.method()));
  }

  /** Name, media type and size of each file, but of refused ones, which the server drops. */
  private static Map<String, String> files(Uploads uploads) {
    Map<String, String> files = new TreeMap<>();
    uploads.names().stream()
        .filter(name -> !uploads.isGroup(name))
        .forEach(
            name ->
                uploads
                    .file(name)
                    .ifPresent(
                        file ->
                            files.put(
                                name,
                                file.name()
                                    + " "
                                    + file.mediaType()
                                    + " "
                                    + uploads.list(name).size())));
    return files;
  }

  private static byte[] body(byte[] request) {
    String text = new String(request, StandardCharsets.ISO_8859_1);
    int start = text.indexOf("\r\n\r\n") + 4;
    return Arrays.copyOfRange(request, start, request.length);
  }

  /** A tree of files with texts in place of the files. */
  private static Map<String, Object> described(Map<?, ?> tree) {
    Map<String, Object> described = new LinkedHashMap<>();
    tree.forEach((key, node) -> described.put((String) key, describedNode(node)));
    return described;
  }

  private static Object describedNode(Object node) {
    if (node instanceof Map<?, ?> map) {
      return described(map);
    }
    if (node instanceof List<?> list) {
      return list.stream().map(RecordedFormTest::describedNode).toList();
    }
    UploadedFile file = (UploadedFile) node;
    return describe(file.name(), file.mediaType(), file.size(), file.error());
  }

  private static String describe(String name, String mediaType, long size, UploadError error) {
    return String.join("|", name, mediaType, Long.toString(size), error.name());
  }

  private static Object expected(Object node, Set<String> forbidden) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Object> expected = new LinkedHashMap<>();
      map.forEach((key, value) -> expected.put((String) key, expected(value, forbidden)));
      return expected;
    }
    if (node instanceof List<?> list) {
      return list.stream().map(element -> expected(element, forbidden)).toList();
    }
    SentFile file = (SentFile) node;
    boolean refused = forbidden.stream().anyMatch(file.name().toLowerCase(Locale.ROOT)::endsWith);
    return refused
        ? describe(file.name(), file.mediaType(), 0, UploadError.EXTENSION)
        : describe(file.name(), file.mediaType(), file.size(), UploadError.OK);
  }
}
