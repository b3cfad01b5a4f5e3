package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.worker.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Every request that a real server sent, as protobuf-java itself decodes it and as we do. */
class RecordedRequestTest {
  static final List<String> SERVERS = Recording.PROTOBUF_SERVERS;

  @ParameterizedTest
  @FieldSource("SERVERS")
  void decodesRecordedRequestsLikeProtobuf(String server) throws IOException {
    int requests = 0;
    for (Recording recording : Recording.all(server)) {
      for (Payload payload : recording.requests()) {
        assertThat(payload.codec()).isEqualTo(FrameHeader.PROTO);
        compare(recording, payload);
        requests++;
      }
    }
    assertThat(requests).isGreaterThan(200);
  }

  private static void compare(Recording recording, Payload payload) throws IOException {
    Request request = Request.decode(payload);
    DynamicMessage oracle =
        DynamicMessage.parseFrom(
            HttpMessages.REQUEST, ByteString.copyFrom(payload.bytes(), 0, payload.contextLength()));
    assertThat(
            List.of(
                request.remoteAddress(),
                request.protocol(),
                request.method(),
                request.uri(),
                request.rawQuery(),
                request.isParsed()))
        .as("%s", recording)
        .isEqualTo(
            Stream.of("remote_addr", "protocol", "method", "uri", "raw_query", "parsed")
                .map(name -> oracle.getField(HttpMessages.REQUEST.findFieldByName(name)))
                .toList());
    assertThat(request.headers().toMap()).as("%s", recording).isEqualTo(map(oracle, "header"));
    assertThat(request.attributes()).as("%s", recording).isEqualTo(map(oracle, "attributes"));
    assertThat(request.body())
        .as("%s", recording)
        .isEqualTo(
            Arrays.copyOfRange(payload.bytes(), payload.contextLength(), payload.bytes().length));
  }

  private static Map<String, List<String>> map(DynamicMessage message, String field) {
    Map<String, List<String>> map = new LinkedHashMap<>();
    for (Object item : (List<?>) message.getField(HttpMessages.REQUEST.findFieldByName(field))) {
      DynamicMessage entry = (DynamicMessage) item;
      Descriptor type = entry.getDescriptorForType();
      DynamicMessage value = (DynamicMessage) entry.getField(type.findFieldByName("value"));
      List<String> values = new ArrayList<>();
      for (Object bytes :
          (List<?>) value.getField(value.getDescriptorForType().findFieldByName("value"))) {
        values.add(text((ByteString) bytes));
      }
      map.put((String) entry.getField(type.findFieldByName("key")), values);
    }
    return map;
  }

  private static String text(ByteString bytes) {
    return bytes.isValidUtf8() ? bytes.toStringUtf8() : bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Test
  void readsValuesThatAreNotUtf8AsLatin1() throws IOException {
    Request request = recorded("header_latin1");
    assertThat(request.headers().toMap().values().stream().flatMap(List::stream))
        .anyMatch(value -> value.chars().anyMatch(c -> c >= 0x80 && c <= 0xff));
  }

  @Test
  void decodesQueryAndKeepsOrderOfRepetitions() throws IOException {
    Request request = recorded("query_repeated");
    assertThat(request.query().all("a")).containsExactly("1", "2");
    assertThat(request.query().first("b")).contains("3");
    assertThat(request.query().first("c")).isEmpty();
    assertThat(request.path()).isEqualTo("/q");
    assertThat(request.authority()).isEqualTo("example.test");
  }

  static Request recorded(String name) throws IOException {
    return Request.decode(Recording.of("2025.1.15", name).requests().get(0));
  }
}
