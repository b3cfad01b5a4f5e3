package dev.rrjava.rpc;

import dev.rrjava.relay.RelayAddress;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;

/**
 * The socket of a connection, as two streams. The channel does not block: so an interrupt of a
 * caller does not close it, as it would in blocking mode, and a write to a server that does not
 * read ends at its deadline. One thread reads; another one at a time writes.
 */
final class RpcSocket implements Closeable {
  private final SocketChannel channel;
  private final Selector readable;
  private final Selector writable;
  private final Input input = new Input();
  private final Output output = new Output();

  private RpcSocket(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.configureBlocking(false);
    readable = Selector.open();
    writable = Selector.open();
    channel.register(readable, SelectionKey.OP_READ);
    channel.register(writable, SelectionKey.OP_WRITE);
  }

  /**
   * Connects.
   *
   * @param address a TCP or Unix address
   * @param deadline when to give up, as in {@link System#nanoTime}
   * @throws IOException if the server can't be reached
   */
  static RpcSocket connect(RelayAddress address, long deadline) throws IOException {
    SocketChannel channel = null;
    try {
      if (address instanceof RelayAddress.Unix unix) {
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(unix.path()));
      } else if (address instanceof RelayAddress.Tcp tcp) {
        channel = SocketChannel.open();
        connect(channel, new InetSocketAddress(tcp.host(), tcp.port()), deadline);
      } else {
        throw new IOException("expected a TCP or Unix address but was " + address);
      }
      return new RpcSocket(channel);
    } catch (IOException | RuntimeException e) {
      if (channel != null) {
        channel.close();
      }
      throw e;
    }
  }

  private static void connect(SocketChannel channel, InetSocketAddress target, long deadline)
      throws IOException {
    if (target.isUnresolved()) {
      throw new IOException("unknown host " + target.getHostString());
    }
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    if (!channel.connect(target)) {
      try (Selector connectable = Selector.open()) {
        channel.register(connectable, SelectionKey.OP_CONNECT);
        await(connectable, deadline, "connecting");
        channel.finishConnect();
      }
    }
    // A port that nobody listens on may be chosen for this very socket.
    if (channel.getLocalAddress().equals(channel.getRemoteAddress())) {
      throw new ConnectException("Connection refused");
    }
  }

  InputStream input() {
    return input;
  }

  /**
   * Returns the output.
   *
   * @param deadline when the next writes give up, as in {@link System#nanoTime}
   */
  OutputStream output(long deadline) {
    output.deadline = deadline;
    return output;
  }

  /** Closes the socket. A thread that reads or writes gets an exception. */
  @Override
  public void close() throws IOException {
    try (channel;
        readable;
        writable) {
      // All three are closed, whatever any of them throws.
    }
  }

  /** Waits until the channel is ready for the operation of the selector. */
  private static void await(Selector selector, long deadline, String what) throws IOException {
    boolean interrupted = false;
    try {
      int count = 0;
      while (count == 0) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new IOException("timed out while " + what);
        }
        count = select(selector, TimeUnit.NANOSECONDS.toMillis(left) + 1);
        // Half a frame would be of no use, so that the interrupt has to wait.
        interrupted |= Thread.interrupted();
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static int select(Selector selector, long millis) throws IOException {
    try {
      int count = selector.select(millis);
      selector.selectedKeys().clear();
      return count;
    } catch (ClosedSelectorException e) {
      ClosedChannelException closed = new ClosedChannelException();
      closed.initCause(e);
      throw closed;
    }
  }

  private final class Input extends InputStream {
    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      ByteBuffer target = ByteBuffer.wrap(bytes, offset, length);
      int count = channel.read(target);
      while (count == 0) {
        select(readable, 0);
        boolean unused = Thread.interrupted(); // of a callback; select would not wait any more
        count = channel.read(target);
      }
      return count;
    }
  }

  private final class Output extends OutputStream {
    private long deadline;

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer source = ByteBuffer.wrap(bytes, offset, length);
      while (channel.write(source) >= 0 && source.hasRemaining()) {
        await(writable, deadline, "sending");
      }
    }
  }
}
