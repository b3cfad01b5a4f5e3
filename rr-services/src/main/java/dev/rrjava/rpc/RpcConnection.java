package dev.rrjava.rpc;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.relay.RelayAddress;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the server. Many threads call at the same time; a thread of its own reads the
 * replies, which arrive in any order.
 *
 * <p>A call is a frame with two options, the number of the call and the length of the method's
 * name, and a payload of name and message. The reply has the same options and the name again.
 */
final class RpcConnection implements Closeable {
  private static final int NUMBER = 0;
  private static final int NAME_LENGTH = 1;

  private final RelayAddress address;
  private final RpcSocket socket;
  private final FrameReader reader;
  private final Map<Integer, Call> calls = new ConcurrentHashMap<>();
  private final ReentrantLock sending = new ReentrantLock();
  private int lastNumber; // guarded by sending
  private volatile @Nullable IOException loss;

  /** A call that has no reply yet. */
  private record Call(String method, byte[] name, CompletableFuture<byte[]> reply) {}

  private RpcConnection(RelayAddress address, RpcSocket socket) {
    this.address = address;
    this.socket = socket;
    this.reader = new FrameReader(socket.input());
  }

  /**
   * Connects.
   *
   * @param address the server's RPC
   * @param deadline when to give up, as in {@link System#nanoTime}
   * @throws IOException if the server can't be reached
   */
  static RpcConnection open(RelayAddress address, long deadline) throws IOException {
    RpcConnection connection = new RpcConnection(address, RpcSocket.connect(address, deadline));
    Thread thread = new Thread(connection::readAnswers, "rr-rpc");
    thread.setDaemon(true);
    thread.start();
    return connection;
  }

  boolean isLost() {
    return loss != null;
  }

  /**
   * Sends a call.
   *
   * @param deadline when to give up sending, as in {@link System#nanoTime}
   * @return completed with the reply, or with an exception: {@link RpcErrorException} or {@link
   *     RpcUnavailableException}
   * @throws IOException if the call could not be sent; the server has not executed it
   */
  CompletableFuture<byte[]> send(String method, RpcCodec codec, byte[] message, long deadline)
      throws IOException {
    byte[] name = method.getBytes(StandardCharsets.UTF_8);
    Call call = new Call(method, name, new CompletableFuture<>());
    if (!acquireSending(deadline)) {
      throw new IOException("timed out while other calls were sent");
    }
    try {
      int number = ++lastNumber;
      calls.put(number, call);
      new FrameWriter(socket.output(deadline))
          .write(Frame.rpc(codec.flag(), number, name, message));
    } catch (IOException e) {
      calls.values().remove(call);
      lose(e);
      throw e;
    } finally {
      sending.unlock();
    }
    IOException lost = loss;
    if (lost != null) {
      fail(call, lost); // lost between the check by the caller and now
    }
    return call.reply();
  }

  private boolean acquireSending(long deadline) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return sending.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
          interrupted = true; // noticed by the caller, who waits for the reply
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void readAnswers() {
    try {
      Frame frame = reader.read();
      while (frame != null) {
        complete(frame);
        frame = reader.read();
      }
      lose(new EOFException("the server closed the connection"));
    } catch (IOException | RuntimeException | OutOfMemoryError e) {
      lose(e instanceof IOException io ? io : new IOException(e.toString(), e));
    }
  }

  private void complete(Frame frame) throws IOException {
    if (frame.optionCount() != 2) {
      throw new ProtocolException(
          "expected a reply with 2 options, number and length of the method, but was " + frame);
    }
    Call call = calls.remove(frame.option(NUMBER));
    if (call == null) {
      return; // was never made, or has a reply already
    }
    byte[] payload = frame.payload();
    byte[] name = call.name();
    if (frame.option(NAME_LENGTH) != name.length
        || payload.length < name.length
        || !Arrays.equals(payload, 0, name.length, name, 0, name.length)) {
      ProtocolException failure =
          new ProtocolException(
              "expected a reply of the method " + call.method() + " but was " + frame);
      fail(call, failure);
      throw failure;
    }
    byte[] rest = Arrays.copyOfRange(payload, name.length, payload.length);
    if (frame.hasFlag(FrameHeader.ERROR)) {
      call.reply()
          .completeExceptionally(
              new RpcErrorException(call.method(), new String(rest, StandardCharsets.UTF_8)));
    } else {
      call.reply().complete(rest);
    }
  }

  private void lose(IOException reason) {
    loss = reason;
    try {
      socket.close();
    } catch (IOException e) {
      reason.addSuppressed(e);
    }
    calls.values().forEach(call -> fail(call, reason));
  }

  private void fail(Call call, IOException reason) {
    call.reply()
        .completeExceptionally(
            new RpcUnavailableException(
                call.method(),
                "the connection to " + address + " was lost before the reply arrived",
                reason,
                true));
  }

  @Override
  public void close() {
    lose(new IOException("closed by the application"));
  }
}
