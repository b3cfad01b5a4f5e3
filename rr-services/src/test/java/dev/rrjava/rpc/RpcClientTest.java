package dev.rrjava.rpc;

import static dev.rrjava.rpc.Messages.assertEchoed;
import static dev.rrjava.rpc.Messages.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.rpc.FakeRpcServer.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class RpcClientTest {
  @Test
  void sendsMethodAndMessageAndReturnsTheAnswer() throws IOException {
    BlockingQueue<Call> calls = new ArrayBlockingQueue<>(1);
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call call = connection.next();
                  calls.add(call);
                  connection.reply(call, bytes("fine"));
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThat(client.call("custom.Hello", RpcCodec.JSON, bytes("\"you\"")))
          .isEqualTo(bytes("fine"));
      assertThat(calls.remove())
          .satisfies(
              call -> {
                assertThat(call.flags()).isEqualTo(0x08);
                assertThat(call.method()).isEqualTo("custom.Hello");
                assertThat(call.text()).isEqualTo("\"you\"");
              });
    }
  }

  @Test
  void answersInAnotherOrderReachTheirCallers() throws Exception {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  List<Call> calls = new ArrayList<>();
                  for (int i = 0; i < 8; i++) {
                    calls.add(0, connection.next());
                  }
                  for (Call call : calls) {
                    connection.reply(call, call.message());
                  }
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      inThreads(8, i -> assertEchoed(client, "message " + i));
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void manyThreadsShareOneConnection() throws Exception {
    try (FakeRpcServer server = FakeRpcServer.start(FakeRpcServer.echo());
        RpcClient client = RpcClient.of(server.address())) {
      inThreads(
          8,
          thread -> {
            for (int i = 0; i < 300; i++) {
              assertEchoed(client, thread + ":" + i + "x".repeat(i * 50));
            }
          });
      assertThat(server.connectionCount()).isEqualTo(1);
    }
  }

  @Test
  void answersThatArriveByteByByteAreRead() throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call call = connection.next();
                  ByteArrayOutputStream frame = new ByteArrayOutputStream();
                  new FrameWriter(frame)
                      .write(new Frame(0x04, 0, new int[] {call.number(), 3}, bytes("a.Bslow")));
                  for (byte b : frame.toByteArray()) {
                    connection.output().write(b);
                    connection.output().flush();
                  }
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThat(client.call("a.B", RpcCodec.RAW, new byte[0])).isEqualTo(bytes("slow"));
    }
  }

  @Test
  void answerThatNobodyAskedForIsDropped() throws IOException {
    try (FakeRpcServer server =
            FakeRpcServer.start(
                connection -> {
                  Call call = connection.next();
                  connection.send(call.flags(), call.number() + 7, "a.B", bytes("stray"));
                  connection.reply(call, bytes("right"));
                  connection.next();
                });
        RpcClient client = RpcClient.of(server.address())) {
      assertThat(client.call("a.B", RpcCodec.RAW, new byte[0])).isEqualTo(bytes("right"));
    }
  }

  @Test
  void closedClientRefusesCalls() throws IOException {
    try (FakeRpcServer server = FakeRpcServer.start(FakeRpcServer.echo())) {
      RpcClient client = RpcClient.of(server.address());
      assertEchoed(client, "open");
      client.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> client.call("a.B", RpcCodec.RAW, new byte[0]))
          .withMessage("the client of %s is closed", server.address());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1:6001", "pipes", "tcp://127.0.0.1", "http://127.0.0.1:6001", ""})
  void malformedAddressIsRejected(String address) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RpcClient.of(address))
        .withMessage(
            "expected the address of an RPC such as \"tcp://127.0.0.1:6001\" or \"unix://rpc.sock\""
                + " but was \"%s\"",
            address);
  }

  @Test
  void missingSectionOfTheConfigurationIsNamed() {
    assertThatIllegalStateException()
        .isThrownBy(() -> RpcClient.addressIn(Map.of("RR_RELAY", "pipes"), Optional::empty))
        .withMessage(
            "expected the address of the server's RPC in RR_RPC, but it is not set. RoadRunner sets"
                + " it for its workers if .rr.yaml has a section \"rpc:\" with \"listen:"
                + " tcp://127.0.0.1:6001\"");
    assertThat(RpcClient.addressIn(Map.of("RR_RPC", "unix://rpc.sock"), Optional::empty))
        .isEqualTo("unix://rpc.sock");
    assertThat(RpcClient.addressIn(Map.of(), () -> Optional.of("tcp://127.0.0.1:6001")))
        .isEqualTo("tcp://127.0.0.1:6001");
  }

  /** What one of several threads does. */
  @FunctionalInterface
  private interface InThread {
    void run(int number) throws Exception;
  }

  private static void inThreads(int count, InThread task) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<Callable<Void>> tasks = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        int number = i;
        tasks.add(
            () -> {
              task.run(number);
              return null;
            });
      }
      for (Future<Void> done : threads.invokeAll(tasks)) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
