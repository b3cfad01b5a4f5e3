package dev.rrjava.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FrameLogTest {
  private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);

  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final FrameLog log =
      new FrameLog(new PrintStream(lines, true, StandardCharsets.UTF_8), "42");
  private final FrameWriter writer = new FrameWriter(sent, log);

  private String line() {
    String line = lines.toString(StandardCharsets.UTF_8).trim();
    assertThat(line).doesNotContain("\n", "secret").startsWith("rr-frame 42 ");
    return line.replaceFirst("rr-frame 42 \\d+\\.\\d{6} ", "");
  }

  private void writeData(int flags, int streamBits, String context) throws IOException {
    byte[] bytes = context.getBytes(StandardCharsets.ISO_8859_1);
    writer.writeData(flags, streamBits, bytes, bytes.length, SECRET, 0, SECRET.length);
  }

  @Test
  void showsControlMessage() throws IOException {
    writer.write(Frame.control("{\"pid\":7}"));
    assertThat(line()).isEqualTo("out flags=CONTROL|JSON bits=- options=[] payload=9 {\"pid\":7}");
  }

  @Test
  void cutsLongControlMessageAndReplacesUnprintable() throws IOException {
    writer.write(Frame.control("\n" + "x".repeat(100)));
    assertThat(line()).endsWith("payload=101 ?" + "x".repeat(63) + "…");
  }

  @Test
  void showsStatusOfResponse() throws IOException {
    writeData(FrameHeader.PROTO, FrameHeader.STREAM, "\u0008\u00c8\u0001\u0012\u0000");
    assertThat(line()).isEqualTo("out flags=PROTO bits=STREAM options=[5] payload=11 status=200");
  }

  @Test
  void showsStatusOfJsonResponse() throws IOException {
    writeData(FrameHeader.JSON, 0, "{\"status\":404,\"headers\":{\"X\":[\"secret\"]}}");
    assertThat(line()).endsWith("options=[41] payload=47 status=404");
  }

  @Test
  void showsRequestForReplacement() throws IOException {
    writeData(FrameHeader.PROTO, 0, "{\"stop\":true}");
    assertThat(line()).endsWith("options=[13] payload=19 {\"stop\":true}");
  }

  @Test
  void doesNotShowOtherContextsAndErrors() throws IOException {
    for (String context :
        new String[] {"", "secret", "\u0008", "\u0008\u00ff\u00ff", "{\"status\":"}) {
      lines.reset();
      writeData(FrameHeader.PROTO, 0, context);
      assertThat(line()).endsWith("payload=" + (context.length() + SECRET.length));
    }
    lines.reset();
    writeData(FrameHeader.PROTO | FrameHeader.ERROR, 0, "");
    assertThat(line()).isEqualTo("out flags=ERROR|PROTO bits=- options=[0] payload=6");
  }

  @Test
  void doesNotShowPayloadOfReceivedFrame() throws IOException {
    new FrameWriter(sent).write(new Frame(0x02, 0x0a, new int[] {1, -1}, SECRET));
    FrameReader reader = new FrameReader(new ByteArrayInputStream(sent.toByteArray()), 100, log);
    reader.read();
    assertThat(line()).isEqualTo("in  flags=02 bits=STOP|PONG options=[1,-1] payload=6");
  }

  @Test
  void doesNotChangeBytes() throws IOException {
    ByteArrayOutputStream silent = new ByteArrayOutputStream();
    new FrameWriter(silent).writeBody(FrameHeader.PROTO, 0, SECRET, 0, SECRET.length);
    writer.writeBody(FrameHeader.PROTO, 0, SECRET, 0, SECRET.length);
    assertThat(sent.toByteArray()).isEqualTo(silent.toByteArray());
  }
}
