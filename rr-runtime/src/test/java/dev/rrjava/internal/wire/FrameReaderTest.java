package dev.rrjava.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameReaderTest {
  private static final List<Frame> FRAMES =
      List.of(
          Frame.control("{\"pid\":2563}"),
          Frame.control("{\"stop\":true}"),
          Frame.streamControl(FrameHeader.STOP),
          Frame.streamControl(FrameHeader.PONG),
          new Frame(FrameHeader.PROTO, 0, new int[] {3}, bytes(20)),
          new Frame(FrameHeader.PROTO, FrameHeader.STREAM, new int[] {0}, bytes(8191)),
          new Frame(FrameHeader.PROTO, 0, new int[] {0}, bytes(8192)),
          new Frame(FrameHeader.JSON, 0, new int[] {9000}, bytes(70_000)),
          new Frame(FrameHeader.RAW, 0, new int[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, bytes(11)),
          new Frame(0xff, 0xff, new int[] {-1}, bytes(0)));

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  private static byte[] encoded(List<Frame> frames) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FrameWriter writer = new FrameWriter(out);
    for (Frame frame : frames) {
      writer.write(frame);
    }
    return out.toByteArray();
  }

  /** Gives at most as many bytes at a time as its source of sizes says. */
  private static InputStream inPieces(byte[] bytes, IntSupplier size) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(length, size.getAsInt()));
      }
    };
  }

  static Stream<Arguments> pieces() {
    Random random = new Random(1);
    return Stream.concat(
        Stream.of(1, 2, 4, 8, 16, 8192, 100_000)
            .map(size -> Arguments.of("pieces of " + size, (IntSupplier) () -> size)),
        Stream.of(Arguments.of("random pieces", (IntSupplier) () -> 1 + random.nextInt(9000))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pieces")
  void readsFramesSplitAnywhere(String name, IntSupplier size) throws IOException {
    FrameReader reader = new FrameReader(inPieces(encoded(FRAMES), size));
    for (Frame frame : FRAMES) {
      assertThat(reader.read()).isEqualTo(frame);
    }
    assertThat(reader.read()).isNull();
  }

  @Test
  void rejectsFrameCutAtAnyOffset() throws IOException {
    for (Frame frame : FRAMES) {
      byte[] whole = encoded(List.of(frame));
      for (int cut = 1; cut < whole.length; cut += cut < 300 ? 1 : 997) {
        FrameReader reader = new FrameReader(new ByteArrayInputStream(Arrays.copyOf(whole, cut)));
        assertThatThrownBy(reader::read)
            .as("%s cut at %d", frame, cut)
            .isInstanceOf(ProtocolException.class)
            .hasMessageContaining("ended within a frame");
      }
    }
  }

  @Test
  void readsRequestOfProtocolPage() throws IOException {
    byte[] header = HexFormat.of().parseHex("14807d000000fd29360100007d000000");
    byte[] input = Arrays.copyOf(header, header.length + 125);
    Frame frame = new FrameReader(new ByteArrayInputStream(input)).read();
    assertThat(frame).isEqualTo(new Frame(FrameHeader.PROTO, 0, new int[] {125}, new byte[125]));
  }

  @Test
  void smallFrameTakesOneRead() throws IOException {
    int[] reads = {0};
    byte[] input = encoded(List.of(new Frame(FrameHeader.PROTO, 0, new int[] {3}, bytes(500))));
    new FrameReader(
            inPieces(
                input,
                () -> {
                  reads[0]++;
                  return Integer.MAX_VALUE;
                }))
        .read();
    assertThat(reads[0]).isEqualTo(1);
  }

  @Test
  void quotesTextInPlaceOfFrame() {
    byte[] text = "Could not find or load main class Mein\n".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(text)).read())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("Could not find or load main class Mein\\x0a");
  }

  @Test
  void rejectsWrongChecksumBeforeUsingLength() throws IOException {
    byte[] input = encoded(List.of(Frame.control("{}")));
    input[FrameHeader.LENGTH_AT + 3] = 0x7f;
    assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(input)).read())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("checksum");
  }

  @Test
  void rejectsPayloadOverLimitBeforeAllocation() {
    byte[] input = headerOf(0x14, 0xffff_fff0);
    assertThatThrownBy(() -> new FrameReader(new ByteArrayInputStream(input)).read())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("1073741824")
        .hasMessageContaining("4294967280");
  }

  @Test
  void skipsFrames() throws IOException {
    FrameReader reader = new FrameReader(inPieces(encoded(FRAMES), () -> 7));
    for (Frame frame : FRAMES) {
      assertThat(reader.readHeader()).isTrue();
      assertThat(reader.payloadLength()).isEqualTo(frame.payload().length);
      assertThat(reader.flags()).isEqualTo(frame.flags());
      assertThat(reader.streamBits()).isEqualTo(frame.streamBits());
      reader.skipFrame();
    }
    assertThat(reader.readHeader()).isFalse();
  }

  @Test
  void failsIfInputEndsWhileSkipping() throws IOException {
    byte[] whole = encoded(List.of(new Frame(FrameHeader.PROTO, 0, new int[] {3}, bytes(9000))));
    FrameReader reader = new FrameReader(new ByteArrayInputStream(Arrays.copyOf(whole, 8500)));
    assertThat(reader.readHeader()).isTrue();
    assertThatThrownBy(reader::skipFrame)
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("expected 9000 bytes of payload but was 8484");
  }

  @Test
  void skipsPayloadLargerThanHeapAndReadsNextFrame() throws IOException {
    long length = 0xffff_fff0L;
    InputStream endlessBody =
        new InputStream() {
          @Override
          public int read() {
            return 0;
          }

          @Override
          public int read(byte[] bytes, int offset, int count) {
            return count;
          }
        };
    FrameReader reader =
        new FrameReader(
            new SequenceInputStream(
                new ByteArrayInputStream(headerOf(0x13, (int) length)),
                new SequenceInputStream(
                    new LimitedInput(endlessBody, length),
                    new ByteArrayInputStream(encoded(List.of(Frame.control("{}")))))));
    assertThat(reader.readHeader()).isTrue();
    assertThat(reader.payloadLength()).isEqualTo(length);
    assertThatThrownBy(reader::readFrame).isInstanceOf(ProtocolException.class);
    reader.skipFrame();
    assertThat(reader.read()).isEqualTo(Frame.control("{}"));
  }

  /** As many bytes of an input as are given, and then its end. */
  private static final class LimitedInput extends InputStream {
    private final InputStream in;
    private long left;

    LimitedInput(InputStream in, long length) {
      this.in = in;
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      return left-- > 0 ? in.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int count = in.read(bytes, offset, (int) Math.min(length, left));
      left -= count;
      return count;
    }
  }

  @Test
  void readsLargePayloadInPieces() throws IOException {
    int[] largest = {0};
    byte[] input = encoded(List.of(new Frame(FrameHeader.PROTO, 0, new int[] {3}, bytes(900_000))));
    InputStream watched =
        new ByteArrayInputStream(input) {
          @Override
          public synchronized int read(byte[] bytes, int offset, int length) {
            largest[0] = Math.max(largest[0], length);
            return super.read(bytes, offset, length);
          }
        };
    assertThat(new FrameReader(watched).read()).isNotNull();
    assertThat(largest[0]).isEqualTo(64 * 1024);
  }

  @ParameterizedTest
  @ValueSource(ints = {0x1e, 0x1f})
  void rejectsMoreThanTenOptions(int firstByte) {
    assertThatThrownBy(
            () -> new FrameReader(new ByteArrayInputStream(headerOf(firstByte, 0))).read())
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("at most 13 words");
  }

  @Test
  void rejectsCreatingFrameWithElevenOptions() {
    assertThatThrownBy(() -> new Frame(0, 0, new int[11], new byte[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 10 options but were 11");
  }

  @Test
  void rejectsContextLongerThanPayload() {
    Frame frame = new Frame(FrameHeader.PROTO, 0, new int[] {21}, bytes(20));
    assertThatThrownBy(frame::contextLength)
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("the payload, 20, but was 21");
  }

  private static byte[] headerOf(int firstByte, int payloadLength) {
    byte[] header = new byte[FrameHeader.SIZE];
    header[0] = (byte) firstByte;
    FrameHeader.writeIntLittleEndian(header, FrameHeader.LENGTH_AT, payloadLength);
    FrameHeader.writeIntLittleEndian(
        header, FrameHeader.CHECKSUM_AT, FrameHeader.checksum(new CRC32(), header, 0));
    return header;
  }
}
