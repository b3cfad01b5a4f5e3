package dev.rrjava.devserver.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.Response;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.relay.Relay;
import dev.rrjava.worker.Environment;
import dev.rrjava.worker.Worker;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Calls that take long do not hold up those that follow on the same connection. */
@Timeout(60)
@SuppressWarnings("NullAway.Init") // there for each test
class RpcLongCallsTest {
  private static final Console QUIET = line -> {};

  @TempDir private Path directory;

  /** Closed while workers must not become ready. */
  private CountDownLatch gate = new CountDownLatch(0);

  private final AtomicInteger starting = new AtomicInteger();
  private WorkerPool pool;
  private RpcServer server;
  private SocketChannel channel;
  private FrameReader reader;

  @BeforeEach
  void start() throws Exception {
    pool =
        WorkerPool.start(new ThreadStarter(this::serve, QUIET), PoolSettings.ofWorkers(1), QUIET);
    PluginPools pools = new PluginPools();
    pools.add("http", pool);
    server =
        RpcServer.start(
            RpcSettings.atSocket(directory.resolve("rpc.sock"), Set.of()),
            new ServerState(directory, "{}", Optional.empty(), pools, Optional.empty(), false),
            QUIET);
    channel = SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("rpc.sock")));
    reader = new FrameReader(Channels.newInputStream(channel));
    gate = new CountDownLatch(1);
    starting.set(0);
  }

  private void serve(Relay relay) {
    starting.incrementAndGet();
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    HttpWorker.over(Worker.over(relay, Environment.of(Map.of("RR_MODE", "http"))))
        .serve(request -> Response.text(""));
  }

  @AfterEach
  void stop() throws IOException {
    gate.countDown();
    channel.close();
    server.close();
    pool.close();
  }

  private void call(int number, String method, String message) throws IOException {
    new FrameWriter(Channels.newOutputStream(channel))
        .write(
            Frame.rpc(
                FrameHeader.JSON,
                number,
                method.getBytes(StandardCharsets.UTF_8),
                message.getBytes(StandardCharsets.UTF_8)));
  }

  /** Reads a reply, and returns the number of its call with the result. */
  private String reply() throws IOException {
    Frame reply = reader.read();
    if (reply == null) {
      throw new AssertionError("the server closed the connection");
    }
    byte[] result = Arrays.copyOfRange(reply.payload(), reply.option(1), reply.payload().length);
    return reply.option(0) + " " + new String(result, StandardCharsets.UTF_8);
  }

  private static long rpcThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("rpc"))
        .count();
  }

  private void awaitStarts(int count) throws InterruptedException {
    while (starting.get() < count) {
      Thread.sleep(5);
    }
  }

  @Test
  void callDuringResetIsExecutedBeforeItsEnd() throws Exception {
    call(1, "resetter.Reset", "\"http\"");
    awaitStarts(1);
    call(2, "rpc.Version", "true");
    call(3, "informer.List", "true");
    assertThat(List.of(reply(), reply()))
        .containsExactlyInAnyOrder("2 \"3.0.0-devserver\"", "3 [\"http\"]");
    gate.countDown();
    assertThat(reply()).isEqualTo("1 true");
  }

  @Test
  void callsThatTakeLongAreBoundedAndAllExecuted() throws Exception {
    int calls = 40;
    for (int i = 1; i <= calls; i++) {
      call(i, "resetter.Reset", "\"http\"");
    }
    call(calls + 1, "rpc.Version", "true");
    awaitStarts(16);
    assertThat(rpcThreads()).isLessThan(16 + 5);
    gate.countDown();
    Set<String> replies = new HashSet<>();
    for (int i = 0; i <= calls; i++) {
      replies.add(reply());
    }
    assertThat(replies).hasSize(calls + 1).contains(calls + 1 + " \"3.0.0-devserver\"", "40 true");
  }

  @Test
  void serverClosesWhileCallsWait() throws Exception {
    for (int i = 1; i <= 20; i++) {
      call(i, "resetter.Reset", "\"http\"");
    }
    awaitStarts(16);
    server.close();
    while (rpcThreads() > 0) {
      Thread.sleep(5);
    }
    assertThat(rpcThreads()).isZero();
  }
}
