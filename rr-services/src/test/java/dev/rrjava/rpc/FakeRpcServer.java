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
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server whose replies a test determines. */
public final class FakeRpcServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Connected connected;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

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

    private Connection(Socket socket) throws IOException {
      reader = new FrameReader(socket.getInputStream());
      output = socket.getOutputStream();
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

  private FakeRpcServer(ServerSocket listener, Connected connected) {
    this.listener = listener;
    this.connected = connected;
  }

  public static FakeRpcServer start(Connected connected) throws IOException {
    return start(0, connected);
  }

  public static FakeRpcServer start(int port, Connected connected) throws IOException {
    ServerSocket listener = new ServerSocket();
    listener.setReuseAddress(true);
    listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
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
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        connections.add(socket);
        Thread thread = new Thread(() -> serve(socket), "fake-rpc-connection");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        // closed by the test
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      connected.serve(new Connection(socket));
    } catch (IOException e) {
      // the client has gone, or the test is over
    }
  }

  public String address() {
    return "tcp://127.0.0.1:" + port();
  }

  int port() {
    return listener.getLocalPort();
  }

  int connectionCount() {
    return connections.size();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : connections) {
      socket.close();
    }
  }
}
