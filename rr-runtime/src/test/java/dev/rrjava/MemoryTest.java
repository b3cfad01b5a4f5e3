package dev.rrjava;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.testing.HttpMessages;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a worker needs does not grow with what it does. {@code -Drr.memory.requests=10000000} and
 * {@code -Drr.memory.stream=1024} (MiB) make it last.
 */
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class MemoryTest {
  private static final long REQUESTS = Long.getLong("rr.memory.requests", 200_000);
  private static final long STREAM_MEGABYTES = Long.getLong("rr.memory.stream", 64);
  private static final int UPLOAD_MEGABYTES = 64;
  private static final int MEGABYTE = 1 << 20;

  /** For a worker that serves, whatever passes through it. */
  private static final String SMALL_HEAP = "-Xmx32m";

  /** A body is one array, and the serial collector has two thirds of the heap for what is large. */
  private static final String UPLOAD_HEAP = "-Xmx128m";

  @TempDir Path directory;

  @SuppressWarnings("NullAway.Init") // started by each test
  private Process process;

  private void start(String heap, String... arguments) throws IOException {
    String[] command = {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:+UseSerialGC",
      "-XX:+ExitOnOutOfMemoryError",
      heap,
      MemoryWorker.class.getName()
    };
    String[] whole = Arrays.copyOf(command, command.length + arguments.length);
    System.arraycopy(arguments, 0, whole, command.length, arguments.length);
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    process = builder.redirectError(directory.resolve("stderr").toFile()).start();
  }

  @AfterEach
  void leaveNothingBehind() {
    process.destroyForcibly();
  }

  @Test
  void requestsLeakNoMemory() throws Exception {
    start(SMALL_HEAP, Long.toString(REQUESTS));
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).as(this::stderr).isEqualTo("answered " + REQUESTS + System.lineSeparator());
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void streamTakesConstantMemory() throws Exception {
    start(SMALL_HEAP);
    FrameReader reader = new FrameReader(process.getInputStream());
    long chunks = STREAM_MEGABYTES * MEGABYTE / (64 * 1024);
    send(request("/stream", Long.toString(chunks), new byte[0]));
    long received = 0;
    boolean more = true;
    while (more) {
      Frame frame = Objects.requireNonNull(reader.read(), this::stderr);
      received += frame.payload().length - frame.contextLength();
      more = frame.hasStreamBit(FrameHeader.STREAM);
    }
    assertThat(received).isEqualTo(STREAM_MEGABYTES * MEGABYTE);
    assertThatItEnds();
  }

  @Test
  void uploadsReuseMemory() throws Exception {
    start(UPLOAD_HEAP);
    FrameReader reader = new FrameReader(process.getInputStream());
    byte[] body = new byte[UPLOAD_MEGABYTES * MEGABYTE];
    new Random(1).nextBytes(body);
    CRC32 crc = new CRC32();
    crc.update(body);
    Frame request = request("/upload", "", body);
    for (int i = 0; i < 3; i++) {
      send(request);
      Frame answer = Objects.requireNonNull(reader.read(), this::stderr);
      int start = answer.contextLength();
      String text =
          new String(
              answer.payload(), start, answer.payload().length - start, StandardCharsets.UTF_8);
      assertThat(text).isEqualTo(Long.toHexString(crc.getValue()));
    }
    assertThatItEnds();
  }

  private void assertThatItEnds() throws Exception {
    send(Frame.control("{\"stop\":true}"));
    assertThat(process.waitFor()).as(this::stderr).isZero();
  }

  private void send(Frame frame) throws IOException {
    new FrameWriter(process.getOutputStream()).write(frame);
  }

  private String stderr() {
    try {
      return Files.readString(directory.resolve("stderr"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  static Frame request(String path, String query, byte[] body) {
    FieldDescriptor headers = HttpMessages.REQUEST.findFieldByName("header");
    DynamicMessage.Builder message =
        DynamicMessage.newBuilder(HttpMessages.REQUEST)
            .setField(HttpMessages.REQUEST.findFieldByName("protocol"), "HTTP/1.1")
            .setField(HttpMessages.REQUEST.findFieldByName("method"), "POST")
            .setField(HttpMessages.REQUEST.findFieldByName("uri"), "http://example.test" + path)
            .setField(HttpMessages.REQUEST.findFieldByName("raw_query"), query);
    Map.of("X-Id", "4711", "Accept", "text/plain", "User-Agent", "a test of this project")
        .forEach((name, value) -> message.addRepeatedField(headers, entry(headers, name, value)));
    byte[] context = message.build().toByteArray();
    byte[] payload = Arrays.copyOf(context, context.length + body.length);
    System.arraycopy(body, 0, payload, context.length, body.length);
    return new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, payload);
  }

  private static DynamicMessage entry(FieldDescriptor map, String name, String value) {
    FieldDescriptor valueField = map.getMessageType().findFieldByName("value");
    FieldDescriptor items = valueField.getMessageType().findFieldByName("value");
    return DynamicMessage.newBuilder(map.getMessageType())
        .setField(map.getMessageType().findFieldByName("key"), name)
        .setField(
            valueField,
            DynamicMessage.newBuilder(valueField.getMessageType())
                .addRepeatedField(items, ByteString.copyFromUtf8(value))
                .build())
        .build();
  }
}
