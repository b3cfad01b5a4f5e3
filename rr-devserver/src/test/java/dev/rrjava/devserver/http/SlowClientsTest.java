package dev.rrjava.devserver.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.rrjava.devserver.middleware.PluginServer;
import dev.rrjava.http.Response;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that are idle or slow, more than the server has threads, and what it does at its end. */
@Timeout(60)
class SlowClientsTest {
  private static final int CLIENTS = 100;

  /** More than the buffers of a connection hold. */
  private static final String LONG = "x".repeat(4 << 20);

  @TempDir private Path directory;

  private static Socket connect(PluginServer server, String request) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(8 << 10);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    return socket;
  }

  private static String get(String path) {
    return "GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n";
  }

  private static void assertResponds(PluginServer server) throws IOException {
    try (Socket socket = connect(server, get("/"))) {
      socket.setSoTimeout(10_000);
      assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
          .endsWith("ok");
    }
  }

  private static void closeAll(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  /** Waits until no thread is occupied by a connection; the time limit ends this otherwise. */
  private static void awaitNoThread() throws InterruptedException {
    while (Thread.getAllStackTraces().values().stream().anyMatch(SlowClientsTest::isOccupied)) {
      Thread.sleep(10);
    }
  }

  private static boolean isOccupied(StackTraceElement[] frames) {
    return Stream.of(frames)
        .anyMatch(frame -> frame.getClassName().equals(Http1Connection.class.getName()));
  }

  @Test
  void clientsThatSendSlowlyOrNothingOccupyNoThread() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (PluginServer server = PluginServer.start(directory, "", request -> Response.text("ok"))) {
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(connect(server, ""));
        clients.add(connect(server, "GET / HTTP/1.1\r\nHost:"));
        clients.add(connect(server, "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf"));
      }
      assertResponds(server);
      awaitNoThread();
    } finally {
      closeAll(clients);
    }
  }

  /** As many as the process may have sockets for; each client has one here, too. */
  @Test
  @Tag("slow")
  void tenThousandSlowClientsCostLittleMemory() throws Exception {
    List<Socket> clients = new ArrayList<>();
    try (PluginServer server = PluginServer.start(directory, "", request -> Response.text("ok"))) {
      assertResponds(server);
      long before = usedMemory();
      int count = Math.min(10_000, (freeDescriptors() - 500) / 2);
      for (int i = 0; i < count; i++) {
        clients.add(connect(server, i % 2 == 0 ? "" : "GET / HTTP/1.1\r\nHost: h\r\nA: "));
      }
      assertResponds(server);
      awaitNoThread();
      long bytesPerClient = (usedMemory() - before) / count;
      System.out.println(count + " slow clients need " + bytesPerClient + " bytes of heap each");
      assertThat(count).as("clients; see ulimit -n").isGreaterThan(100);
      assertThat(bytesPerClient).isLessThan(24 << 10);
    } finally {
      closeAll(clients);
    }
  }

  private static int freeDescriptors() {
    UnixOperatingSystemMXBean system =
        ManagementFactory.getPlatformMXBean(UnixOperatingSystemMXBean.class);
    long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
    return (int) Math.min(free, Integer.MAX_VALUE);
  }

  private static long usedMemory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  @Test
  void clientsThatReadSlowlyOccupyNeitherThreadNorWorker() throws Exception {
    byte[] body = LONG.getBytes(StandardCharsets.US_ASCII);
    List<Socket> clients = new ArrayList<>();
    try (PluginServer server =
        PluginServer.start(
            directory,
            "",
            request ->
                request.path().equals("/")
                    ? Response.text("ok")
                    : Response.bytes("text/plain", body))) {
      for (int i = 0; i < 30; i++) {
        clients.add(connect(server, get("/long")));
      }
      assertResponds(server);
      awaitNoThread();
    } finally {
      closeAll(clients);
    }
  }

  @Test
  void closeDoesNotWaitForClientsThatDoNotRead() throws Exception {
    PluginServer server =
        PluginServer.start(
            directory, "", request -> Response.stream(Stream.generate(() -> "x".repeat(1 << 16))));
    try (Socket client = connect(server, get("/"))) {
      assertThat(client.getInputStream().read()).isEqualTo('H');
      long start = System.nanoTime();
      server.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
    }
  }

  @Test
  void closeEndsWhileHandlerHangs() throws Exception {
    CountDownLatch entered = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    PluginServer server =
        PluginServer.start(
            directory,
            "",
            request -> {
              entered.countDown();
              released.await();
              return Response.text("late");
            });
    try (Socket client = connect(server, get("/"))) {
      assertThat(entered.await(10, SECONDS)).isTrue();
      server.close();
      assertThat(client.getInputStream().read()).as("the end of the connection").isEqualTo(-1);
    } finally {
      released.countDown();
    }
  }
}
