package dev.rrjava.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameWriterTest {
  private static final byte[] NOTHING = {};

  @Test
  void writesRecordedControlFrames() throws IOException {
    assertThat(hex(Frame.control("{\"pid\":2570}")))
        .isEqualTo("1309" + "0c000000" + "5f0c4673" + "0000" + hex("{\"pid\":2570}"));
    assertThat(hex(Frame.control("{\"stop\":true}")))
        .isEqualTo("1309" + "0d000000" + "3a6bfacb" + "0000" + hex("{\"stop\":true}"));
    assertThat(hex(Frame.streamControl(FrameHeader.STOP)))
        .isEqualTo("1300" + "00000000" + "96d18034" + "0200");
  }

  @Test
  void writesResponseOfProtocolPage() throws IOException {
    byte[] context =
        HexFormat.of()
            .parseHex("08c801121c0a0c436f6e74656e742d54797065120c0a0a746578742f706c61696e");
    byte[] body = "ok".getBytes(StandardCharsets.US_ASCII);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameWriter(out).writeData(FrameHeader.PROTO, 0, context, context.length, body, 0, 2);
    assertThat(HexFormat.of().formatHex(out.toByteArray()))
        .isEqualTo("1480230000006c51e42a000021000000" + HexFormat.of().formatHex(context) + "6f6b");
  }

  @Test
  void writesSmallFrameAtOnce() throws IOException {
    List<Integer> writes = new ArrayList<>();
    writer(writes).writeData(FrameHeader.PROTO, 0, new byte[100], 100, new byte[8000], 0, 8000);
    assertThat(writes).containsExactly(8116);
  }

  @Test
  void writesLargeFrameInPieces() throws IOException {
    List<Integer> writes = new ArrayList<>();
    byte[] body = new byte[200_000];
    writer(writes).writeData(FrameHeader.PROTO, 0, NOTHING, 0, body, 0, body.length);
    assertThat(writes.stream().mapToInt(Integer::intValue).sum()).isEqualTo(200_016);
    assertThat(writes).allMatch(count -> count <= 64 * 1024);
  }

  @Test
  void writesOnlyGivenRanges() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] context = "abc".getBytes(StandardCharsets.US_ASCII);
    byte[] body = "0123456789".getBytes(StandardCharsets.US_ASCII);
    new FrameWriter(out).writeData(FrameHeader.PROTO, FrameHeader.STREAM, context, 2, body, 3, 4);
    Frame frame = new FrameReader(new ByteArrayInputStream(out.toByteArray())).read();
    assertThat(frame)
        .isEqualTo(
            new Frame(
                FrameHeader.PROTO,
                FrameHeader.STREAM,
                new int[] {2},
                "ab3456".getBytes(StandardCharsets.US_ASCII)));
  }

  private static FrameWriter writer(List<Integer> writes) {
    return new FrameWriter(
        new ByteArrayOutputStream() {
          @Override
          public synchronized void write(byte[] bytes, int offset, int length) {
            writes.add(length);
          }
        });
  }

  private static String hex(Frame frame) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameWriter(out).write(frame);
    return HexFormat.of().formatHex(out.toByteArray());
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII));
  }
}
