package dev.rrjava.devserver.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.internal.rpc.message.LockMessages.Request;
import dev.rrjava.internal.rpc.message.LockMessages.Response;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Connections whose calls wait for locks, and connections that break. */
@Timeout(60)
class RpcConnectionsTest {
  private static final long MINUTE = Duration.ofMinutes(1).toNanos() / 1000;

  @TempDir private Path directory;

  private final List<String> output = new CopyOnWriteArrayList<>();

  @SuppressWarnings("NullAway.Init") // there for each test
  private RpcServer server;

  private final List<Client> clients = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server =
        RpcServer.start(RpcSettings.atSocket(directory.resolve("rpc.sock"), Set.of()), output::add);
  }

  @AfterEach
  void stop() throws IOException {
    for (Client client : clients) {
      client.close();
    }
    server.close();
  }

  /** A client that sends calls without waiting for their replies. */
  private static final class Client implements AutoCloseable {
    private final SocketChannel channel;
    private final FrameReader reader;
    private final FrameWriter writer;

    private Client(SocketChannel channel) {
      this.channel = channel;
      this.reader = new FrameReader(Channels.newInputStream(channel));
      this.writer = new FrameWriter(Channels.newOutputStream(channel));
    }

    void call(int number, String method, String resource, long waitMicros) throws IOException {
      Request request =
          Request.newBuilder()
              .setResource(resource)
              .setId("id" + number)
              .setTtl(MINUTE)
              .setWait(waitMicros)
              .build();
      writer.write(Frame.rpc(FrameHeader.PROTO, number, bytes(method), request.toByteArray()));
    }

    /** Reads a reply, and returns the number of its call. */
    int readOk(boolean expected) throws IOException {
      Frame reply = reader.read();
      if (reply == null) {
        throw new AssertionError("the server closed the connection");
      }
      byte[] message = Arrays.copyOfRange(reply.payload(), reply.option(1), reply.payload().length);
      assertThat(Response.parseFrom(message).getOk()).as(reply.toString()).isEqualTo(expected);
      return reply.option(0);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private SocketChannel connect() throws IOException {
    return SocketChannel.open(UnixDomainSocketAddress.of(directory.resolve("rpc.sock")));
  }

  private Client client() throws IOException {
    Client client = new Client(connect());
    clients.add(client);
    return client;
  }

  private static long rpcThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("rpc"))
        .count();
  }

  @Test
  void fiveHundredCallsThatWaitHoldAFewThreads() throws Exception {
    Client client = client();
    client.call(1, "lock.Lock", "r", 0);
    assertThat(client.readOk(true)).isEqualTo(1);
    for (int i = 2; i <= 501; i++) {
      client.call(i, "lock.LockRead", "r", MINUTE);
    }
    client.call(1000, "lock.Exists", "r", 0); // replied after the others were read
    assertThat(client.readOk(false)).isEqualTo(1000);
    assertThat(rpcThreads()).isLessThan(8);
    client.call(1, "lock.Release", "r", 0);
    Set<Integer> numbers = new HashSet<>();
    for (int i = 1; i <= 501; i++) {
      numbers.add(client.readOk(true));
    }
    assertThat(numbers).hasSize(501);
    assertThat(rpcThreads()).isLessThan(8);
  }

  @Test
  void locksAreAcquiredInTheOrderOfTheRequests() throws Exception {
    Client client = client();
    for (int i = 1; i <= 5; i++) {
      client.call(i, "lock.Lock", "r", MINUTE);
    }
    assertThat(client.readOk(true)).isEqualTo(1);
    for (int i = 1; i < 5; i++) {
      client.call(i, "lock.Release", "r", 0);
      int first = client.readOk(true);
      int second = client.readOk(true);
      assertThat(List.of(first, second)).containsExactlyInAnyOrder(i, i + 1);
    }
  }

  @Test
  void callThatWaitsDoesNotDelayOthersOfItsConnection() throws Exception {
    Client client = client();
    client.call(1, "lock.Lock", "r", 0);
    assertThat(client.readOk(true)).isEqualTo(1);
    client.call(2, "lock.Lock", "r", MINUTE);
    client.call(3, "lock.Exists", "other", 0);
    assertThat(client.readOk(false)).isEqualTo(3);
    client.call(1, "lock.Release", "r", 0);
    assertThat(client.readOk(true) + client.readOk(true)).isEqualTo(3);
  }

  @Test
  void waitEndsAtItsLimit() throws Exception {
    Client client = client();
    client.call(1, "lock.Lock", "r", 0);
    assertThat(client.readOk(true)).isEqualTo(1);
    long start = System.nanoTime();
    client.call(2, "lock.Lock", "r", 200_000);
    assertThat(client.readOk(false)).isEqualTo(2);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void connectionThatEndsGivesUpItsPlace() throws Exception {
    Client holder = client();
    holder.call(1, "lock.LockRead", "r", 0);
    assertThat(holder.readOk(true)).isEqualTo(1);
    Client leaving = client();
    leaving.call(2, "lock.Lock", "r", MINUTE);
    leaving.call(3, "lock.Exists", "r", 0);
    assertThat(leaving.readOk(false)).isEqualTo(3);
    Client patient = client();
    patient.call(4, "lock.LockRead", "r", MINUTE); // after the exclusive one
    patient.call(5, "lock.Exists", "r", 0);
    assertThat(patient.readOk(false)).isEqualTo(5);
    leaving.close();
    assertThat(patient.readOk(true)).isEqualTo(4);
  }

  @Test
  void connectionsThatBreakInTheSameWayAreShownAFewTimes() throws Exception {
    for (int i = 0; i < 40; i++) {
      try (SocketChannel channel = connect()) {
        channel.write(ByteBuffer.wrap(bytes("GET / HTTP/1.1\r\n\r\n")));
        channel.read(ByteBuffer.allocate(1)); // until the server has closed it
      }
    }
    assertThat(output).hasSize(3).allMatch(line -> line.startsWith("rpc: closed a connection: "));
    Client client = client();
    client.call(1, "lock.Lock", "r", 0);
    assertThat(client.readOk(true)).isEqualTo(1);
  }
}
