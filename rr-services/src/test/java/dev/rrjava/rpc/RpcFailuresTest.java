package dev.rrjava.rpc;

import static dev.rrjava.rpc.Messages.assertEchoed;
import static dev.rrjava.rpc.Messages.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.rpc.FakeRpcServer.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What calls fail with, and what becomes of the connection. */
@Timeout(30)
class RpcFailuresTest {
  private static final Duration SHORT = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(20);

  @Test
  void errorOfTheServerKeepsTheConnection() throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  connection.fail(connection.next(), "no such storage: cache");
                  Call second = connection.next();
                  connection.reply(second, second.message());
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThatExceptionOfType(RpcErrorException.class)
          .isThrownBy(() -> client.call("kv.Has", RpcCodec.PROTOBUF, new byte[0]))
          .withMessage("kv.Has: the server replied: no such storage: cache")
          .satisfies(
              e -> {
                assertThat(e.method()).isEqualTo("kv.Has");
                assertThat(e.serverMessage()).isEqualTo("no such storage: cache");
                assertThat(e.getStackTrace()[0].getClassName())
                    .isEqualTo(RpcClient.class.getName());
              });
      assertEchoed(client, "still there");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void limitThatTheClockCanNotCountIsNone() throws IOException {
    try (FakeRpcServer server = FakeRpcServer.start(FakeRpcServer.echo());
        RpcClient client = RpcClient.of(server.address())) {
      Duration centuries = Duration.ofSeconds(Long.MAX_VALUE);
      assertThat(client.call("echo.Echo", RpcCodec.RAW, bytes("patience"), centuries))
          .isEqualTo(bytes("patience"));
    }
  }

  @Test
  void answerAfterTheTimeLimitIsPassedOnAndTheConnectionKept() throws Exception {
    CountDownLatch hasTimedOut = new CountDownLatch(1);
    BlockingQueue<String> late = new ArrayBlockingQueue<>(1);
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call first = connection.next();
                  await(hasTimedOut);
                  connection.reply(first, bytes("too late"));
                  FakeRpcServer.echo().serve(connection);
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThatExceptionOfType(RpcTimeoutException.class)
          .isThrownBy(
              () ->
                  client.call(
                      "lock.Lock",
                      RpcCodec.RAW,
                      new byte[0],
                      SHORT,
                      reply -> late.add(new String(reply, StandardCharsets.UTF_8))))
          .withMessage("lock.Lock: expected a reply within 100 ms but there was none");
      hasTimedOut.countDown();
      assertThat(late.poll(20, TimeUnit.SECONDS)).isEqualTo("too late");
      assertEchoed(client, "next");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void interruptedCallerLeavesTheConnectionToTheOthers() throws Exception {
    CountDownLatch received = new CountDownLatch(1);
    AtomicBoolean isStatusSet = new AtomicBoolean();
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  connection.next();
                  received.countDown();
                  FakeRpcServer.echo().serve(connection);
                });
        RpcClient client = RpcClient.of(server.address())) {
      Thread caller =
          new Thread(
              () -> {
                assertThatExceptionOfType(RpcInterruptedException.class)
                    .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0]));
                isStatusSet.set(Thread.currentThread().isInterrupted());
              });
      caller.start();
      await(received);
      caller.interrupt();
      caller.join();
      assertThat(isStatusSet).isTrue();
      assertEchoed(client, "others");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void interruptStatusThatIsSetBeforeTheCallDoesNotCloseTheConnection() throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call first = connection.next();
                  connection.reply(first, first.message());
                  connection.next();
                  FakeRpcServer.echo().serve(connection);
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertEchoed(client, "first");
      Thread.currentThread().interrupt();
      assertThatExceptionOfType(RpcInterruptedException.class)
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0]));
      assertThat(Thread.interrupted()).isTrue();
      assertEchoed(client, "second");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void lostConnectionFailsTheCallAndTheNextOneConnectsAgain() throws IOException {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  if (isFirst.getAndSet(false)) {
                    connection.next();
                    return; // closes the connection
                  }
                  FakeRpcServer.echo().serve(connection);
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThatExceptionOfType(RpcUnavailableException.class)
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0]))
          .withMessage(
              "a.B: the connection to %s was lost before the reply arrived: the server closed the"
                  + " connection",
              server.address())
          .satisfies(e -> assertThat(e.isExecutionPossible()).isTrue());
      assertEchoed(client, "again");
    }
  }

  @Test
  void serverThatWasRestartedIsReachedAgain(@TempDir Path directory) throws IOException {
    Path socket = directory.resolve("rpc.sock");
    RpcClient client;
    try (FakeRpcServer server = FakeRpcServer.start(socket, FakeRpcServer.echo())) {
      client = RpcClient.of(server.address());
      assertEchoed(client, "before");
    }
    assertThatExceptionOfType(RpcUnavailableException.class)
        .isThrownBy(
            () -> {
              while (true) { // until the end of the connection has been noticed
                client.call("a.B", RpcCodec.RAW, new byte[0]);
              }
            });
    try (FakeRpcServer server = FakeRpcServer.start(socket, FakeRpcServer.echo());
        client) {
      assertEchoed(client, "after");
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void nobodyListensIsSaidWithTheAddress() throws IOException {
    try (Socket bound = new Socket()) { // nobody listens, and nobody else can
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      int port = bound.getLocalPort();
      try (RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
        assertThatExceptionOfType(RpcUnavailableException.class)
            .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0]))
            .withMessage(
                "a.B: the server's RPC at tcp://127.0.0.1:%d can't be reached: Connection refused",
                port)
            .satisfies(e -> assertThat(e.isExecutionPossible()).isFalse());
      }
    }
  }

  @Test
  void serverThatDoesNotReadHoldsACallNoLongerThanItsLimit() throws IOException {
    CountDownLatch isOver = new CountDownLatch(1);
    try (FakeRpcServer server = FakeRpcServer.start(connection -> await(isOver));
        RpcClient client = RpcClient.of(server.address())) {
      byte[] large = new byte[64 << 20];
      assertThatExceptionOfType(RpcTimeoutException.class)
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, large, Duration.ofMillis(300)));
    } finally {
      isOver.countDown();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/1.1 400 Bad Request\r\n\r\n", "short", ""})
  void garbageInsteadOfAnAnswerFailsTheCall(String garbage) throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  connection.next();
                  connection.output().write(bytes(garbage));
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThatExceptionOfType(RpcUnavailableException.class)
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0], LONG));
    }
  }

  @Test
  void answerOfAnotherMethodFailsTheCall() throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call call = connection.next();
                  connection.send(call.flags(), call.number(), "a.C", bytes("x"));
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThatExceptionOfType(RpcUnavailableException.class)
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0], LONG))
          .withMessageContaining("expected a reply of the method a.B");
    }
  }

  @Test
  void randomBytesFailTheCallAndNeverHangIt() throws IOException {
    Random random = new Random(20261128);
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call call = connection.next();
                  ByteArrayOutputStream frame = new ByteArrayOutputStream();
                  new FrameWriter(frame)
                      .write(new Frame(0x04, 0, new int[] {call.number(), 3}, bytes("a.Bx")));
                  byte[] mutated = frame.toByteArray();
                  int at = random.nextInt(mutated.length);
                  mutated[at] ^= (byte) (1 << random.nextInt(8));
                  connection.output().write(mutated, 0, 1 + random.nextInt(mutated.length));
                });
        RpcClient client = RpcClient.of(server.address())) {
      for (int i = 0; i < 300; i++) {
        try {
          client.call("a.B", RpcCodec.RAW, new byte[0], LONG);
        } catch (RpcUnavailableException | RpcErrorException e) {
          assertThat(e.method()).isEqualTo("a.B");
        }
      }
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }
}
