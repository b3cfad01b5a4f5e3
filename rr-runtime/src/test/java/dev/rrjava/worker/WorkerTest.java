package dev.rrjava.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkerTest {
  private static final byte[] NOTHING = {};
  private static final Frame REQUEST =
      new Frame(FrameHeader.PROTO, 0, new int[] {2}, "ctbody".getBytes(StandardCharsets.US_ASCII));

  private final InMemoryRelay relay = InMemoryRelay.create();
  private final FrameWriter toWorker = new FrameWriter(relay.host().output());
  private final FrameReader fromWorker = new FrameReader(relay.host().input());
  private final Worker worker = over(Map.of());

  private Worker over(Map<String, String> environment) {
    return Worker.over(relay.worker(), Environment.of(environment));
  }

  private static String text(Frame frame) {
    return new String(frame.payload(), StandardCharsets.UTF_8);
  }

  @Test
  void answersHandshakeOverPipesWhenReady() throws IOException {
    toWorker.write(Frame.control("{\"pid\":17}"));
    toWorker.write(Frame.control("{\"stop\":true}"));
    assertThat(fromWorker.ready()).isFalse();
    assertThat(worker.waitPayload()).isNull();
    Frame answer = fromWorker.read();
    assertThat(answer).isEqualTo(Frame.control("{\"pid\":" + ProcessHandle.current().pid() + "}"));
    assertThat(fromWorker.ready()).isFalse();
  }

  @Test
  void announcesPidOverSocketsOnce() throws IOException {
    Worker overTcp = over(Map.of("RR_RELAY", "tcp://127.0.0.1:6001"));
    toWorker.write(Frame.control("{\"stop\":true}"));
    overTcp.waitPayload();
    Frame announced = fromWorker.read();
    assertThat(announced).isNotNull();
    assertThat(text(announced)).contains("\"pid\":");
    assertThat(fromWorker.ready()).isFalse();
  }

  @Test
  void ignoresHandshakeAfterAnnouncedPid() throws IOException {
    Worker overUnix = over(Map.of("RR_RELAY", "unix://rr.sock"));
    toWorker.write(Frame.control("{\"pid\":17}"));
    toWorker.write(Frame.control("{\"stop\":true}"));
    overUnix.waitPayload();
    fromWorker.read();
    assertThat(fromWorker.ready()).isFalse();
  }

  @Test
  void readsContextAndBody() throws IOException {
    toWorker.write(REQUEST);
    Payload payload = worker.waitPayload();
    assertThat(payload).isNotNull();
    assertThat(payload.contextLength()).isEqualTo(2);
    assertThat(payload.bodyLength()).isEqualTo(4);
    assertThat(payload.codec()).isEqualTo(FrameHeader.PROTO);
  }

  @Test
  void ignoresStopPongAndUnknownControlBetweenRequests() throws IOException {
    toWorker.write(Frame.streamControl(FrameHeader.STOP));
    toWorker.write(Frame.streamControl(FrameHeader.PONG));
    toWorker.write(Frame.control("{\"news\":1}"));
    toWorker.write(REQUEST);
    assertThat(worker.waitPayload()).isNotNull();
    assertThat(fromWorker.ready()).isFalse();
  }

  @Test
  void stopsAtEndOfInput() throws IOException {
    relay.host().close();
    assertThat(worker.waitPayload()).isNull();
    assertThat(worker.waitPayload()).isNull();
  }

  @Test
  void failsIfInputEndsWithinFrame() throws IOException {
    relay.host().output().write(new byte[] {0x13, 0x09, 0});
    relay.host().close();
    assertThatThrownBy(worker::waitPayload)
        .isInstanceOf(RelayException.class)
        .hasMessageContaining("pipes")
        .hasMessageContaining("expected 12 bytes of header but was 3");
  }

  @Test
  void rejectsWaitingBeforeResponse() throws IOException {
    toWorker.write(REQUEST);
    worker.waitPayload();
    assertThatThrownBy(worker::waitPayload).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void rejectsResponseWithoutPayload() {
    assertThatThrownBy(() -> worker.respond(NOTHING, 0, NOTHING, 0, 0))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no request needs a response");
  }

  @Test
  void respondsWithCodecOfPayload() throws IOException {
    toWorker.write(new Frame(FrameHeader.JSON, 0, new int[] {0}, NOTHING));
    worker.waitPayload();
    worker.respond(NOTHING, 0, NOTHING, 0, 0);
    Frame answer = fromWorker.read();
    assertThat(answer).isEqualTo(new Frame(FrameHeader.JSON, 0, new int[] {0}, NOTHING));
  }

  @Test
  void retireSendsExactStopReply() throws IOException {
    toWorker.write(REQUEST);
    worker.waitPayload();
    worker.retire();
    byte[] stop = "{\"stop\":true}".getBytes(StandardCharsets.US_ASCII);
    assertThat(fromWorker.read()).isEqualTo(new Frame(FrameHeader.PROTO, 0, new int[] {13}, stop));
    assertThat(worker.isResponsePending()).isFalse();
  }

  @Test
  void rejectsRetireAfterPart() throws IOException {
    toWorker.write(REQUEST);
    worker.waitPayload();
    worker.respondPart(NOTHING, 0, NOTHING, 0, 0);
    assertThatThrownBy(worker::retire).isInstanceOf(IllegalStateException.class);
    assertThat(worker.isStreaming()).isTrue();
  }

  @Test
  void closePassesOnNextPayloadAndWaitsForStop() throws Exception {
    toWorker.write(REQUEST);
    worker.waitPayload();
    worker.respond(NOTHING, 0, NOTHING, 0, 0);
    fromWorker.read();
    Thread closing = new Thread(worker::close);
    closing.start();
    for (int i = 0; i < 2; i++) {
      toWorker.write(REQUEST);
      Frame answer = fromWorker.read();
      assertThat(answer).isNotNull();
      assertThat(text(answer)).isEqualTo("{\"stop\":true}");
    }
    assertThat(closing.isAlive()).isTrue();
    long told = System.nanoTime();
    toWorker.write(Frame.control("{\"stop\":true}"));
    closing.join();
    assertThat(System.nanoTime() - told).isLessThan(HandOver.IDLE_NANOS);
    assertThat(fromWorker.read()).isNull();
  }

  @Test
  void closeOfIdleWorkerEndsAfterAWhile() throws Exception {
    handshake();
    long start = System.nanoTime();
    worker.close();
    assertThat(System.nanoTime() - start)
        .isBetween(HandOver.IDLE_NANOS, HandOver.IDLE_NANOS + TimeUnit.SECONDS.toNanos(5));
    assertThat(fromWorker.read()).isNull();
  }

  @Test
  void closeEndsAtOnceDuringRequestOrAfterCut() throws Exception {
    toWorker.write(REQUEST);
    worker.waitPayload();
    long start = System.nanoTime();
    worker.close();
    assertThat(System.nanoTime() - start).isLessThan(HandOver.IDLE_NANOS);
    assertThat(fromWorker.read()).isNull();
  }

  private void handshake() throws Exception {
    toWorker.write(REQUEST);
    worker.waitPayload();
    worker.respond(NOTHING, 0, NOTHING, 0, 0);
    fromWorker.read();
  }

  @Test
  void retiringWorkerDiscardsPayloads() throws Exception {
    handshake();
    worker.retireFromNow();
    byte[] large = new byte[100_000];
    Thread waiting = new Thread(worker::waitPayload);
    waiting.start();
    toWorker.write(new Frame(FrameHeader.PROTO, 0, new int[] {200_000}, large));
    Frame answer = fromWorker.read();
    assertThat(answer).isNotNull();
    assertThat(text(answer)).isEqualTo("{\"stop\":true}");
    toWorker.write(Frame.control("{\"stop\":true}"));
    waiting.join();
  }

  @Test
  void errorSendsStackTraceWithCauses() throws Exception {
    toWorker.write(REQUEST);
    worker.waitPayload();
    worker.error(new IllegalStateException("outer", new IOException("inner")));
    Frame answer = fromWorker.read();
    assertThat(answer).isNotNull();
    assertThat(answer.flags()).isEqualTo(FrameHeader.PROTO | FrameHeader.ERROR);
    assertThat(text(answer))
        .startsWith("java.lang.IllegalStateException: outer")
        .contains("\tat " + WorkerTest.class.getName())
        .contains("Caused by: java.io.IOException: inner");
  }

  @Test
  void discardsPayloadLargerThanHeapAndExpectsResponse() throws Exception {
    long length = 0xffff_ff00L;
    byte[] header = {0x13, (byte) FrameHeader.PROTO, 0, -1, -1, -1, 0, 0, 0, 0, 0, 0};
    CRC32 crc = new CRC32();
    crc.update(header, 0, 6);
    for (int i = 0; i < 4; i++) {
      header[6 + i] = (byte) (crc.getValue() >>> (8 * i));
    }
    Thread sender =
        new Thread(
            () -> {
              try {
                relay.host().output().write(header);
                byte[] piece = new byte[64 * 1024];
                for (long left = length; left > 0; left -= piece.length) {
                  relay.host().output().write(piece, 0, (int) Math.min(left, piece.length));
                }
                toWorker.write(REQUEST);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    sender.start();
    assertThatThrownBy(worker::waitPayload)
        .isInstanceOfSatisfying(
            PayloadTooLargeException.class,
            e -> {
              assertThat(e.length()).isEqualTo(length);
              assertThat(e.codec()).isEqualTo(FrameHeader.PROTO);
              assertThat(e.isPermanent()).isTrue();
            })
        .hasMessageContaining(Long.toString(length))
        .hasMessageContaining(Long.toString(Runtime.getRuntime().maxMemory()));
    assertThat(worker.isResponsePending()).isTrue();
    worker.respond(NOTHING, 0, NOTHING, 0, 0);
    assertThat(worker.waitPayload()).isNotNull();
    sender.join();
  }

  @Test
  void rejectsFrameOfMoreThanTwoGibibytes() {
    Worker.requireFits(10, Integer.MAX_VALUE - 10);
    assertThatThrownBy(() -> Worker.requireFits(11, Integer.MAX_VALUE - 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 2147483647 bytes")
        .hasMessageContaining("11 and 2147483637 bytes");
  }

  @Test
  void failsWithRelayInMessageIfHostHasEnded() throws IOException {
    toWorker.write(REQUEST);
    worker.waitPayload();
    relay.host().close();
    assertThatThrownBy(() -> worker.respond(NOTHING, 0, NOTHING, 0, 0))
        .isInstanceOf(RelayException.class)
        .hasMessageContaining("can't respond over the relay pipes");
  }

  @Test
  void refusesToWriteAfterFrameWasCutShort() throws IOException {
    ByteArrayOutputStream requests = new ByteArrayOutputStream();
    new FrameWriter(requests).write(REQUEST);
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int b) {
            throw new StackOverflowError("test");
          }
        };
    Relay broken =
        new Relay() {
          @Override
          public InputStream input() {
            return new ByteArrayInputStream(requests.toByteArray());
          }

          @Override
          public OutputStream output() {
            return failing;
          }

          @Override
          public void close() {}
        };
    Worker cut = Worker.over(broken, Environment.of(Map.of()));
    cut.waitPayload();
    assertThatThrownBy(() -> cut.respond(NOTHING, 0, NOTHING, 0, 0))
        .isInstanceOf(StackOverflowError.class);
    assertThatThrownBy(() -> cut.respond(NOTHING, 0, NOTHING, 0, 0))
        .isInstanceOf(RelayException.class)
        .hasMessageContaining("cut a frame short");
    assertThatThrownBy(cut::waitPayload).isInstanceOf(RelayException.class);
  }
}
