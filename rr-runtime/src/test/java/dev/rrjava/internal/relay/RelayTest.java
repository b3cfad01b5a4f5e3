package dev.rrjava.internal.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.thread.ServingThread;
import dev.rrjava.relay.InMemoryRelay;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.relay.RelayException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What every relay has to do, over each of the media that connect within this process. */
@Timeout(30)
class RelayTest {
  @TempDir Path directory;

  private interface Check {
    void run(Relay worker, Relay host) throws Exception;
  }

  private void overEachMedium(Check check) throws Exception {
    InMemoryRelay memory = InMemoryRelay.create();
    check.run(memory.worker(), memory.host());
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    overSocket(StandardProtocolFamily.INET, loopback, check);
    Path socket = directory.resolve("rr.sock");
    overSocket(StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(socket), check);
    Files.delete(socket);
  }

  private static void overSocket(StandardProtocolFamily family, SocketAddress address, Check check)
      throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open(family)) {
      server.bind(address);
      RelayAddress target =
          server.getLocalAddress() instanceof InetSocketAddress inet
              ? new RelayAddress.Tcp(inet.getAddress().getHostAddress(), inet.getPort())
              : new RelayAddress.Unix(((UnixDomainSocketAddress) address).getPath());
      try (Relay worker = WorkerRelay.open(target);
          Relay host = SocketRelay.of(server.accept())) {
        check.run(worker, host);
      }
    }
  }

  @Test
  void bytesArriveInBothDirections() throws Exception {
    overEachMedium(
        (worker, host) -> {
          byte[] sent = new byte[1_000_000];
          new Random(1).nextBytes(sent);
          CompletableFuture<byte[]> received =
              CompletableFuture.supplyAsync(() -> read(worker, sent.length));
          host.output().write(sent);
          assertThat(received.get()).isEqualTo(sent);
          worker.output().write(7);
          assertThat(host.input().read()).isEqualTo(7);
        });
  }

  private static byte[] read(Relay relay, int count) {
    try {
      return relay.input().readNBytes(count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void availableDoesNotWait() throws Exception {
    overEachMedium(
        (worker, host) -> {
          assertThat(worker.input().available()).isZero();
          host.output().write("abc".getBytes(StandardCharsets.US_ASCII));
          while (worker.input().available() < 3) {
            Thread.onSpinWait();
          }
          assertThat(worker.input().available()).isEqualTo(3);
          assertThat(worker.input().readNBytes(3)).isEqualTo(new byte[] {'a', 'b', 'c'});
          assertThat(worker.input().available()).isZero();
        });
  }

  @Test
  void inputEndsWithOtherSide() throws Exception {
    overEachMedium(
        (worker, host) -> {
          host.output().write(1);
          host.close();
          assertThat(worker.input().read()).isEqualTo(1);
          assertThat(worker.input().read()).isEqualTo(-1);
        });
  }

  @Test
  void interruptedThreadCanReadAndWriteAndStaysInterrupted() throws Exception {
    overEachMedium(
        (worker, host) -> {
          Thread.currentThread().interrupt();
          worker.output().write(5);
          host.output().write(6);
          byte[] got = new byte[1];
          assertThat(worker.input().read(got, 0, 1)).isEqualTo(1);
          assertThat(Thread.interrupted()).isTrue();
          assertThat(host.input().read()).isEqualTo(5);
          assertThat(Arrays.equals(got, new byte[] {6})).isTrue();
        });
  }

  @Test
  void servingThreadKeepsRelayIfInterruptedDuringReadOrWrite() throws Exception {
    overEachMedium(
        (worker, host) -> {
          byte[] large = new byte[16 << 20];
          CompletableFuture<Boolean> done = new CompletableFuture<>();
          ServingThread serving =
              new ServingThread(() -> done.complete(echo(worker, large)), "serving");
          serving.start();
          interruptWhileItWaits(serving, "read");
          host.output().write(7);
          interruptWhileItWaits(serving, "write");
          assertThat(host.input().readNBytes(large.length)).hasSize(large.length);
          assertThat(done.get()).as("is interrupted after that").isTrue();
        });
  }

  /** Reads a byte, and writes many; returns whether the thread was interrupted in each. */
  private static boolean echo(Relay relay, byte[] bytes) {
    try {
      boolean inRead = relay.input().read() == 7 && Thread.interrupted();
      relay.output().write(bytes);
      return inRead && Thread.interrupted();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void interruptWhileItWaits(Thread thread, String method) throws Exception {
    boolean isThere = false;
    while (!isThere) {
      Thread.sleep(5);
      isThere =
          Arrays.stream(thread.getStackTrace()).anyMatch(c -> c.getMethodName().equals(method));
    }
    Thread.sleep(100);
    thread.interrupt();
  }

  @Test
  void otherThreadGetsReasonIfInterruptedDuringReadOfSocket() throws Exception {
    InetSocketAddress loopback = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    overSocket(
        StandardProtocolFamily.INET,
        loopback,
        (worker, host) -> {
          CompletableFuture<Throwable> failure = new CompletableFuture<>();
          Thread reading =
              new Thread(
                  () -> {
                    try {
                      worker.input().read();
                      failure.complete(new AssertionError("expected an exception"));
                    } catch (IOException e) {
                      failure.complete(e);
                    }
                  });
          reading.start();
          interruptWhileItWaits(reading, "read");
          assertThat(failure.get())
              .isInstanceOf(IOException.class)
              .hasMessage("the serving thread was interrupted during a read or write");
        });
  }

  @Test
  void failsWithRelayInMessageIfNoHostListens() {
    RelayAddress nobody = new RelayAddress.Unix(directory.resolve("nobody.sock"));
    assertThatThrownBy(() -> WorkerRelay.open(nobody))
        .isInstanceOf(RelayException.class)
        .hasMessageContaining("can't connect to the relay " + nobody);
    assertThatThrownBy(() -> WorkerRelay.open(new RelayAddress.Tcp("no-such-host.invalid", 1)))
        .isInstanceOf(RelayException.class)
        .hasMessageContaining("unknown host no-such-host.invalid");
  }
}
