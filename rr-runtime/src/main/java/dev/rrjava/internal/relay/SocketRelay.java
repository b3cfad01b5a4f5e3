package dev.rrjava.internal.relay;

import dev.rrjava.internal.thread.ServingThread;
import dev.rrjava.relay.Relay;
import dev.rrjava.relay.RelayAddress;
import dev.rrjava.relay.RelayException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A relay over a tcp or unix socket. An interrupt of the worker's thread is deferred during each
 * read and write: it is meant for the handler, and would otherwise close the channel. An interrupt
 * in the middle of a read or write still closes the channel, unless the thread is that of a slot:
 * no other thread can be protected.
 */
public final class SocketRelay implements Relay {
  private final SocketChannel channel;
  private final Input input = new Input();
  private final Output output = new Output();

  private SocketRelay(SocketChannel channel) {
    this.channel = channel;
  }

  static SocketRelay connect(RelayAddress.Tcp address) {
    return connect(
        address,
        StandardProtocolFamily.INET,
        new InetSocketAddress(address.host(), address.port()));
  }

  static SocketRelay connect(RelayAddress.Unix address) {
    return connect(
        address, StandardProtocolFamily.UNIX, UnixDomainSocketAddress.of(address.path()));
  }

  private static SocketRelay connect(
      RelayAddress address, StandardProtocolFamily family, SocketAddress target) {
    SocketChannel channel = null;
    try {
      if (target instanceof InetSocketAddress inet && inet.isUnresolved()) {
        throw new IOException("unknown host " + inet.getHostString());
      }
      channel =
          family == StandardProtocolFamily.UNIX ? SocketChannel.open(family) : SocketChannel.open();
      // Before it is connected: the host waits for what comes next.
      setNoDelay(channel);
      channel.connect(target);
      return new SocketRelay(channel);
    } catch (IOException e) {
      close(channel, e);
      throw new RelayException("can't connect to the relay " + address, e);
    }
  }

  /**
   * Returns a relay over a channel that is already connected.
   *
   * @param channel a connected channel in blocking mode; closed with the relay
   * @return the relay
   * @throws IOException if the channel is closed
   */
  public static SocketRelay of(SocketChannel channel) throws IOException {
    setNoDelay(channel);
    return new SocketRelay(channel);
  }

  private static void setNoDelay(SocketChannel channel) throws IOException {
    if (channel.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }
  }

  private static void close(@Nullable SocketChannel channel, IOException failure) {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException e) {
        failure.addSuppressed(e);
      }
    }
  }

  @Override
  public InputStream input() {
    return input;
  }

  @Override
  public OutputStream output() {
    return output;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  private final class Input extends InputStream {
    /**
     * The bytes that {@link #available} has read; a blocking channel can't be asked without
     * reading.
     */
    private final ByteBuffer ahead = ByteBuffer.allocate(256).limit(0);

    private final WrappedArray wrapped = new WrappedArray();

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (ahead.hasRemaining()) {
        int count = Math.min(length, ahead.remaining());
        ahead.get(bytes, offset, count);
        return count;
      }
      boolean interrupted = setInterruptAside();
      try {
        return channel.read(wrapped.around(bytes, offset, length));
      } catch (ClosedByInterruptException e) {
        throw interrupted(e);
      } finally {
        restore(interrupted);
      }
    }

    @Override
    public int available() throws IOException {
      if (!ahead.hasRemaining()) {
        boolean interrupted = setInterruptAside();
        channel.configureBlocking(false);
        try {
          ahead.clear();
          channel.read(ahead);
        } finally {
          ahead.flip();
          channel.configureBlocking(true);
          restore(interrupted);
        }
      }
      return ahead.remaining();
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /**
   * Wraps the arrays that are read into or written from. The last small one, which is usually the
   * next one too, is wrapped once: a worker whose heap is exhausted can still read and write.
   */
  private static final class WrappedArray {
    private static final int SMALL = 16 * 1024;

    private ByteBuffer last = ByteBuffer.allocate(0);

    @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
    ByteBuffer around(byte[] bytes, int offset, int length) {
      ByteBuffer buffer = last.array() == bytes ? last : ByteBuffer.wrap(bytes);
      if (bytes.length <= SMALL) {
        last = buffer; // keeping a large one would keep it from being collected
      }
      return buffer.limit(offset + length).position(offset);
    }
  }

  private final class Output extends OutputStream {
    private final WrappedArray wrapped = new WrappedArray();

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      boolean interrupted = setInterruptAside();
      try {
        ByteBuffer source = wrapped.around(bytes, offset, length);
        while (source.hasRemaining()) {
          channel.write(source);
        }
      } catch (ClosedByInterruptException e) {
        throw interrupted(e);
      } finally {
        restore(interrupted);
      }
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  private static boolean setInterruptAside() {
    if (Thread.currentThread() instanceof ServingThread serving) {
      serving.enterRelay();
      return false;
    }
    return Thread.interrupted();
  }

  private static void restore(boolean interrupted) {
    if (Thread.currentThread() instanceof ServingThread serving) {
      serving.leaveRelay();
    } else if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException interrupted(ClosedByInterruptException cause) {
    return new IOException("the serving thread was interrupted during a read or write", cause);
  }
}
