package dev.rrjava.rpc;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server whose replies a test determines. */
public final class FakeRpcServer implements AutoCloseable {
  private final ServerSocketChannel listener;
  private final SocketAddress address;
  private final Connected connected;
  private final List<SocketChannel> connections = new CopyOnWriteArrayList<>();

  /** What happens on one connection. The connection is closed when it returns. */
  @FunctionalInterface
  public interface Connected {
    void serve(Connection connection) throws IOException;
  }

  /** One connection of a client. */
  public static final class Connection {
    private final FrameReader reader;
    private final OutputStream output;
    private final FrameWriter writer;

    private Connection(SocketChannel channel) {
      reader = new FrameReader(Channels.newInputStream(channel));
      output = Channels.newOutputStream(channel);
      writer = new FrameWriter(output);
    }

    /**
     * Returns the next call.
     *
     * @throws EOFException if the client has closed the connection
     */
    public Call next() throws IOException {
      Frame frame = reader.read();
      if (frame == null) {
        throw new EOFException();
      }
      byte[] payload = frame.payload();
      int nameLength = frame.option(1);
      return new Call(
          frame.flags(),
          frame.option(0),
          new String(payload, 0, nameLength, StandardCharsets.UTF_8),
          Arrays.copyOfRange(payload, nameLength, payload.length));
    }

    public void reply(Call call, byte[] message) throws IOException {
      send(call.flags(), call.number(), call.method(), message);
    }

    public void fail(Call call, String message) throws IOException {
      send(
          call.flags() | FrameHeader.ERROR,
          call.number(),
          call.method(),
          message.getBytes(StandardCharsets.UTF_8));
    }

    void send(int flags, int number, String method, byte[] message) throws IOException {
      writer.write(Frame.rpc(flags, number, method.getBytes(StandardCharsets.UTF_8), message));
    }

    OutputStream output() {
      return output;
    }
  }

  /** A call as it arrived. */
  public record Call(int flags, int number, String method, byte[] message) {
    public String text() {
      return new String(message, StandardCharsets.UTF_8);
    }
  }

  private FakeRpcServer(ServerSocketChannel listener, Connected connected) throws IOException {
    this.listener = listener;
    this.address = listener.getLocalAddress();
    this.connected = connected;
  }

  public static FakeRpcServer start(Connected connected) throws IOException {
    return start(
        ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)),
        connected);
  }

  /** Starts it at an address where another one can start later. */
  public static FakeRpcServer start(Path socket, Connected connected) throws IOException {
    return start(
        ServerSocketChannel.open(StandardProtocolFamily.UNIX)
            .bind(UnixDomainSocketAddress.of(socket)),
        connected);
  }

  private static FakeRpcServer start(ServerSocketChannel listener, Connected connected)
      throws IOException {
    FakeRpcServer server = new FakeRpcServer(listener, connected);
    Thread thread = new Thread(server::accept, "fake-rpc");
    thread.setDaemon(true);
    thread.start();
    return server;
  }

  /** Sends the message of each call back. */
  static Connected echo() {
    return connection -> {
      while (true) {
        Call call = connection.next();
        connection.reply(call, call.message());
      }
    };
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel channel = listener.accept();
        connections.add(channel);
        Thread thread = new Thread(() -> serve(channel), "fake-rpc-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // closed by the test
      }
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      connected.serve(new Connection(channel));
    } catch (IOException e) {
      // the client has gone, or the test is over
    }
  }

  public String address() {
    return address instanceof InetSocketAddress tcp
        ? "tcp://127.0.0.1:" + tcp.getPort()
        : "unix://" + address;
  }

  int connectionCount() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (SocketChannel channel : connections) {
      channel.close();
    }
    if (address instanceof UnixDomainSocketAddress unix) {
      Files.deleteIfExists(unix.getPath());
    }
  }
}
