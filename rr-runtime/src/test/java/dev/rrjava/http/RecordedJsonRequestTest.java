package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.uri.RequestUri;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The requests of RoadRunner 2023.3, beside another JSON reader and beside those of 2025.1. */
class RecordedJsonRequestTest {
  /** What is not the same on both lines by nature (relay protocol, section 14). */
  private static final Set<String> DIFFERENT =
      Set.of(
          "cookie_non_utf8", // U+FFFD in place of the bytes
          "header_latin1", // likewise
          "query_non_utf8_raw", // refused by later lines
          "form_list_then_scalar", // random
          "mp_php_default", // refused by default
          "raw_form_bad_percent", // refused by 2023.3
          "raw_head", // likewise
          "raw_multipart"); // likewise

  @Test
  void decodesRecordedRequestsLikeOtherParser() throws IOException {
    int requests = 0;
    for (Recording recording : Recording.all(Recording.JSON_SERVER)) {
      for (Payload payload : recording.requests()) {
        assertThat(payload.codec()).isEqualTo(FrameHeader.JSON);
        compare(recording, payload);
        requests++;
      }
    }
    assertThat(requests).isGreaterThan(200);
  }

  private static void compare(Recording recording, Payload payload) {
    Request request = Request.decode(payload);
    Map<?, ?> oracle =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(
                    new String(
                        payload.bytes(), 0, payload.contextLength(), StandardCharsets.UTF_8));
    assertThat(oracle.keySet()).hasSize(10);
    for (Map.Entry<String, Object> field :
        Map.of(
                "remoteAddr", request.remoteAddress(),
                "protocol", request.protocol(),
                "method", request.method(),
                "uri", request.uri(),
                "rawQuery", request.rawQuery(),
                "parsed", request.isParsed(),
                "headers", request.headers().toMap(),
                "attributes", request.attributes())
            .entrySet()) {
      assertThat(field.getValue())
          .as("%s: %s", recording, field.getKey())
          .isEqualTo(oracle.get(field.getKey()));
    }
    Object uploads = oracle.get("uploads");
    assertThat(request.uploads().names())
        .isEqualTo(uploads == null ? Set.of() : ((Map<?, ?>) uploads).keySet());
    assertThat(request.body())
        .isEqualTo(
            Arrays.copyOfRange(payload.bytes(), payload.contextLength(), payload.bytes().length));
  }

  @Test
  void jsonAndProtobufGiveSameRequests() throws IOException {
    int same = 0;
    for (Recording json : Recording.all(Recording.JSON_SERVER)) {
      List<Payload> ours = json.requests();
      List<Payload> theirs = Recording.of("2025.1.15", json.name()).requests();
      if (DIFFERENT.contains(json.name())) {
        continue;
      }
      assertThat(ours).as("%s", json).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.size(); i++) {
        assertThat(parts(Request.decode(ours.get(i))))
            .as("%s", json)
            .isEqualTo(parts(Request.decode(theirs.get(i))));
        same++;
      }
    }
    assertThat(same).isGreaterThan(200);
  }

  private static List<Object> parts(Request request) {
    return List.of(
        request.remoteAddress(),
        request.protocol(),
        request.method(),
        request.uri(),
        request.rawQuery(),
        request.query(),
        request.isParsed(),
        request.headers().toMap(),
        request.cookies(),
        request.attributes(),
        request.isParsed() ? request.form() : FormFields.EMPTY,
        request.isParsed() ? "" : request.bodyText(),
        request.uploads().all().stream().map(UploadedFile::toString).sorted().toList(),
        request.uploads().all().stream().map(UploadedFile::name).sorted().toList());
  }

  @Test
  void queryIsThatOfUri() throws IOException {
    for (String server : List.of(Recording.JSON_SERVER, "2025.1.15")) {
      for (Recording recording : Recording.all(server)) {
        for (Payload payload : recording.requests()) {
          Request request = Request.decode(payload);
          assertThat(new RequestUri(request.uri()).rawQuery())
              .as("%s", Objects.toString(recording))
              .isEqualTo(request.rawQuery());
        }
      }
    }
  }
}
