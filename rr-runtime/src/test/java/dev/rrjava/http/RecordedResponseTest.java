package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.payload.ProtobufHead;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.testing.Recording;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * Every response frame that a recorded worker wrote, decoded by protobuf-java and encoded again by
 * us: the same bytes where there is one way to write them, the same message elsewhere.
 */
class RecordedResponseTest {
  static final List<String> SERVERS = Recording.PROTOBUF_SERVERS;

  private final ProtobufHead head = new ProtobufHead();

  @ParameterizedTest
  @FieldSource("SERVERS")
  void encodesRecordedHeads(String server) throws IOException {
    int byteEqual = 0;
    int equal = 0;
    for (Recording recording : Recording.all(server)) {
      for (byte[] bytes : recording.fromWorker()) {
        Frame frame = frame(bytes);
        DynamicMessage message = frame == null ? null : head(frame);
        if (frame == null || message == null) {
          continue;
        }
        if (reencode(recording, bytes, frame, message)) {
          byteEqual++;
        } else {
          equal++;
        }
      }
    }
    assertThat(byteEqual).isGreaterThan(150);
    assertThat(equal).isGreaterThan(10);
  }

  private boolean reencode(
      Recording recording, byte[] recorded, Frame frame, DynamicMessage message)
      throws IOException {
    long status = (Long) message.getField(HttpMessages.RESPONSE.findFieldByName("status"));
    Map<String, List<String>> headers = TestHost.headers(message);
    int length = head.encode((int) status, headers(headers).lines());
    if (headers.size() > 1) {
      DynamicMessage again =
          DynamicMessage.parseFrom(
              HttpMessages.RESPONSE, ByteString.copyFrom(head.bytes(), 0, length));
      assertThat(TestHost.headers(again)).as("%s", recording).isEqualTo(headers);
      return false;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] payload = frame.payload();
    int bodyAt = frame.contextLength();
    new FrameWriter(out)
        .writeData(
            frame.flags(),
            frame.streamBits(),
            head.bytes(),
            length,
            payload,
            bodyAt,
            payload.length - bodyAt);
    assertThat(out.toByteArray()).as("%s", recording).isEqualTo(recorded);
    return true;
  }

  /** Not {@link Headers#of}: a recorded worker was free to send what ours refuses. */
  private static Headers headers(Map<String, List<String>> fields) {
    List<String> lines = new ArrayList<>();
    fields.forEach((name, values) -> values.forEach(value -> lines.addAll(List.of(name, value))));
    return Headers.ofLines(lines);
  }

  /** A frame that is whole, with the header that a worker writes; null for faults on purpose. */
  private static @Nullable Frame frame(byte[] bytes) {
    try {
      Frame frame = Recording.frame(bytes);
      boolean isData = frame.flags() == FrameHeader.PROTO && frame.optionCount() == 1;
      boolean isPlain = bytes[0] == 0x14 && bytes[11] == 0;
      boolean isAlone = bytes.length == FrameHeader.SIZE + 4 + frame.payload().length;
      return isData && isPlain && isAlone && frame.contextLength() > 0 ? frame : null;
    } catch (IOException | NullPointerException e) {
      return null;
    }
  }

  /** The head, if it is one that can be written in our way; null for faults on purpose. */
  private static @Nullable DynamicMessage head(Frame frame) throws IOException {
    ByteString context = ByteString.copyFrom(frame.payload(), 0, frame.contextLength());
    DynamicMessage message;
    try {
      message = DynamicMessage.parseFrom(HttpMessages.RESPONSE, context);
    } catch (InvalidProtocolBufferException e) {
      return null;
    }
    long status = (Long) message.getField(HttpMessages.RESPONSE.findFieldByName("status"));
    Map<String, List<String>> headers = TestHost.headers(message);
    boolean isText =
        headers.values().stream()
            .flatMap(List::stream)
            .noneMatch(value -> value.contains("\ufffd"));
    boolean isEncodable =
        status > 0
            && status == (int) status
            && isText
            && message.getUnknownFields().asMap().isEmpty()
            && headers.values().stream().noneMatch(List::isEmpty)
            && headers.keySet().stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .distinct()
                    .count()
                == headers.size();
    // Fields in another order, or an entry that was overwritten, are of another length.
    boolean isCanonical = Arrays.equals(message.toByteArray(), context.toByteArray());
    return isEncodable && (headers.size() > 1 || isCanonical) ? message : null;
  }
}
