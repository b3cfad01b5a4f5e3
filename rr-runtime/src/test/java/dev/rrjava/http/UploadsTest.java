package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.MalformedPayloadException;
import dev.rrjava.worker.Payload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {

  private static String file(String name) {
    return "{\"name\":\""
        + name
        + "\",\"mime\":\"text/plain\",\"size\":1,\"error\":0,\"tmpName\":\"/t/"
        + name
        + "\"}";
  }

  private static Request request(String uploads) {
    return JsonRequestTest.decode(
        "{\"method\":\"POST\",\"parsed\":true,\"uploads\":" + uploads + "}");
  }

  private static Uploads uploads(String json) {
    return request(json).uploads();
  }

  @Test
  void findsFilesByName() {
    Uploads uploads =
        uploads(
            "{\"doc\":"
                + file("a")
                + ",\"pages\":["
                + file("b")
                + ","
                + file("c")
                + "],\"user\":{\"photo\":"
                + file("d")
                + "},\"i\":{\"1\":"
                + file("f")
                + ",\"0\":"
                + file("e")
                + "},\"g\":{\"0\":{\"x\":"
                + file("g")
                + "}}}");
    assertThat(uploads.file("doc").map(UploadedFile::name)).contains("a");
    assertThat(uploads.file("pages").map(UploadedFile::name)).contains("b");
    assertThat(uploads.file("user.photo").map(UploadedFile::name)).contains("d");
    assertThat(uploads.group("user").file("photo").map(UploadedFile::name)).contains("d");
    assertThat(uploads.file("user")).isEmpty();
    assertThat(uploads.list("pages")).extracting(UploadedFile::name).containsExactly("b", "c");
    assertThat(uploads.list("i")).extracting(UploadedFile::name).containsExactly("e", "f");
    assertThat(uploads.groups("g")).hasSize(1);
    assertThat(uploads.groups("g").get(0).file("x")).isPresent();
    assertThat(uploads.all())
        .extracting(UploadedFile::name)
        .containsExactly("a", "b", "c", "d", "f", "e", "g");
    assertThat(uploads.names()).containsExactly("doc", "pages", "user", "i", "g");
    assertThat(uploads.contains("user.photo")).isTrue();
    assertThat(uploads.toMap().get("pages")).isEqualTo(uploads.list("pages"));
    assertThat(uploads).hasToString("[doc, pages, user, i, g]");
  }

  private static final String EVERY_SHAPE =
      "{\"doc\":"
          + file("a")
          + ",\"pages\":["
          + file("b")
          + ","
          + file("c")
          + "],\"user\":{\"photo\":"
          + file("d")
          + ",\"more\":{\"scan\":["
          + file("e")
          + "]}},\"rows\":{\"1\":{\"x\":"
          + file("f")
          + "},\"0\":{\"x\":"
          + file("g")
          + "}},\"a.b\":"
          + file("h")
          + ",\"\":"
          + file("i")
          + "}";

  @Test
  void forEachPassesNameAndFile() {
    Uploads uploads = uploads(EVERY_SHAPE);
    List<String> walked = new ArrayList<>();
    uploads.forEach(
        (name, file) -> {
          walked.add(name + "=" + file.name());
          assertThat(uploads.list(name)).contains(file);
        });
    assertThat(walked)
        .containsExactly(
            "doc=a",
            "pages=b",
            "pages=c",
            "user.photo=d",
            "user.more.scan=e",
            "rows.1.x=f",
            "rows.0.x=g",
            "a.b=h",
            "=i");
  }

  @Test
  void traversesTreeWithoutCasts() {
    assertThat(outline(uploads(EVERY_SHAPE)))
        .isEqualTo("doc:a pages:b,c user(photo:d more(scan:e)) rows(1(x:f) 0(x:g)) a.b:h :i");
  }

  private static String outline(Uploads level) {
    List<String> parts = new ArrayList<>();
    for (String key : level.names()) {
      List<String> files = level.list(key).stream().map(UploadedFile::name).toList();
      parts.add(
          level.isGroup(key)
              ? key + "(" + outline(level.group(key)) + ")"
              : key + ":" + String.join(",", files));
    }
    return String.join(" ", parts);
  }

  @Test
  void missingNameIsNotGroup() {
    assertThat(uploads(EVERY_SHAPE).isGroup("none")).isFalse();
    assertThat(uploads(EVERY_SHAPE).isGroup("user.photo")).isFalse();
    assertThat(uploads(EVERY_SHAPE).isGroup("user.more")).isTrue();
  }

  @Test
  void fieldsCanHaveNamesOfFileMembers() {
    Uploads uploads =
        uploads("{\"name\":{\"name\":" + file("a") + ",\"size\":[" + file("b") + "]}}");
    assertThat(uploads.file("name")).isEmpty();
    assertThat(uploads.file("name.name").map(UploadedFile::name)).contains("a");
    assertThat(uploads.file("name.size").map(UploadedFile::name)).contains("b");
  }

  @ParameterizedTest
  @CsvSource({
    "0, OK",
    "4, NO_FILE",
    "6, NO_TMP_DIR",
    "7, CANT_WRITE",
    "8, EXTENSION",
    "1, UNKNOWN",
    "-1, UNKNOWN",
    "4294967296, UNKNOWN",
    "9223372036854775807, UNKNOWN",
  })
  void errorsHaveNumbersOfServer(long code, UploadError error) {
    UploadedFile file =
        uploads("{\"f\":{\"name\":\"n\",\"mime\":\"\",\"size\":0,\"error\":" + code + "}}")
            .file("f")
            .orElseThrow();
    assertThat(file.error()).isEqualTo(error);
    if (error != UploadError.UNKNOWN) {
      assertThat(error.code()).isEqualTo((int) code);
    }
  }

  @Test
  void copiesOfRequestShareFiles() {
    Request request = request("{\"f\":" + file("a") + "}");
    Request copy = request.withAttribute("x", "y").withHeader("A", "b").withMethod("PUT");
    assertThat(copy.uploads()).isSameAs(request.uploads());
    assertThat(request.withBody(new byte[0]).uploads().isEmpty()).isTrue();
  }

  @Test
  void protobufHasSameTree() {
    byte[] json = ("{\"f\":" + file("a") + "}").getBytes(StandardCharsets.UTF_8);
    byte[] context = new byte[3 + 2 + json.length];
    System.arraycopy(new byte[] {0x1a, 1, 'P', 0x4a, (byte) json.length}, 0, context, 0, 5);
    System.arraycopy(json, 0, context, 5, json.length);
    Request request = Request.decode(new Payload(FrameHeader.PROTO, context, context.length));
    assertThat(request.uploads().file("f").map(UploadedFile::mediaType)).contains("text/plain");
    context[5] = '[';
    Request broken = Request.decode(new Payload(FrameHeader.PROTO, context, context.length));
    assertThatThrownBy(broken::uploads)
        .hasMessage("the uploads of a request: expected an object at byte 0 but was '['");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "\"x\"",
        "1",
        "{\"f\":\"x\"}",
        "{\"f\":[{}]}",
        "{\"f\":[[]]}",
        "{\"f\":{\"name\":1}}",
        "{\"f\":{\"name\":\"a\",\"size\":\"1\"}}",
        "{\"f\":{\"name\":\"a\",\"size\":-1}}",
        "{\"f\":{\"name\":\"a\",\"size\":1.5}}",
        "{\"f\":{\"name\":\"a\",\"error\":null}}",
      })
  void rejectsOtherTreesAsErrorOfServer(String json) {
    Request request = request(json);
    assertThatThrownBy(request::uploads).isInstanceOf(MalformedPayloadException.class);
  }

  @Test
  void requestWithoutFilesHasNone() {
    for (String json : List.of("null", "{}")) {
      assertThat(uploads(json).isEmpty()).isTrue();
      assertThat(uploads(json).all()).isEmpty();
      assertThat(uploads(json).toMap()).isEqualTo(Map.of());
    }
  }
}
