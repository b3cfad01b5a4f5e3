package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.internal.relay.SocketRelay;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.worker.MalformedPayloadException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

/**
 * One connection of a worker. Calls are executed by one thread, in their order, except those that
 * wait: for a lock they hold no thread, for the end of workers and programs each has one. Replies
 * are matched by the numbers of the calls.
 */
final class RpcCalls {
  /** The codec of Go, as a flag of a frame. */
  private static final int GOB = 0x20;

  /** How many calls of a connection may wait in threads; the next one is read after their end. */
  private static final int MOST_THREADS = 16;

  private final Semaphore places = new Semaphore(MOST_THREADS);
  private final Map<String, RpcMethod> methods;
  private final Executor threads;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final SocketChannel channel;
  private final RpcNotices notices;

  /** Calls that wait, and what to do when the connection ends. */
  private final Map<Reply, Runnable> waiting = new ConcurrentHashMap<>();

  /** Replies to calls that have waited; guarded by itself. */
  private final Queue<Frame> late = new ArrayDeque<>();

  private boolean isSending; // guarded by late
  private volatile boolean isClosed;

  RpcCalls(
      SocketChannel channel, Map<String, RpcMethod> methods, Executor threads, RpcNotices notices)
      throws IOException {
    SocketRelay relay = SocketRelay.of(channel);
    this.channel = channel;
    this.methods = methods;
    this.threads = threads;
    this.notices = notices;
    this.reader = new FrameReader(relay.input());
    this.writer = new FrameWriter(relay.output());
  }

  /** Executes calls until the worker closes the connection. */
  void serve() throws IOException {
    try {
      for (Frame call = reader.read(); call != null; call = reader.read()) {
        execute(new Reply(call, method(call)));
      }
    } finally {
      isClosed = true;
      waiting.keySet().forEach(this::giveUp);
    }
  }

  private static byte[] method(Frame call) throws ProtocolException {
    if (call.optionCount() != 2
        || Integer.compareUnsigned(call.option(1), call.payload().length) > 0) {
      throw new ProtocolException(
          "expected a call with 2 options, number and length of the method, but was " + call);
    }
    return Arrays.copyOf(call.payload(), call.option(1));
  }

  private void execute(Reply reply) throws ClosedByInterruptException {
    String name = new String(reply.method, StandardCharsets.UTF_8);
    RpcMethod method;
    try {
      if ((reply.call.flags() & GOB) != 0) {
        throw new RpcFailure(
            "expected a message in JSON or protobuf, which the development server reads, but was"
                + " gob, which the commands of rr send");
      }
      method = find(name);
    } catch (RpcFailure e) {
      reply.sendError(String.valueOf(e.getMessage()));
      return;
    }
    if (method.waits()) {
      executeMeanwhile(() -> execute(name, method, reply));
    } else {
      execute(name, method, reply);
    }
  }

  private void executeMeanwhile(Runnable call) throws ClosedByInterruptException {
    try {
      places.acquire();
      threads.execute(
          () -> {
            try {
              call.run();
            } finally {
              places.release();
            }
          });
    } catch (InterruptedException | RejectedExecutionException e) {
      Thread.currentThread().interrupt();
      throw new ClosedByInterruptException(); // the server was closed
    }
  }

  private void execute(String name, RpcMethod method, Reply reply) {
    byte[] payload = reply.call.payload();
    try {
      method.call(Arrays.copyOfRange(payload, reply.method.length, payload.length), reply);
    } catch (RpcFailure | InvalidProtocolBufferException | MalformedPayloadException e) {
      reply.sendError(String.valueOf(e.getMessage()));
    } catch (RuntimeException | Error e) {
      String failure = "the development server failed to execute " + name + ": " + e;
      reply.sendError(failure);
      notices.say(failure);
    }
  }

  private RpcMethod find(String method) throws RpcFailure {
    RpcMethod found = methods.get(method);
    if (found != null) {
      return found;
    }
    // The texts of Go's net/rpc.
    int dot = method.lastIndexOf('.');
    if (dot < 0) {
      throw new RpcFailure("rpc: service/method request ill-formed: " + method);
    }
    String service = method.substring(0, dot + 1);
    boolean isKnown = methods.keySet().stream().anyMatch(name -> name.startsWith(service));
    throw new RpcFailure("rpc: can't find " + (isKnown ? "method " : "service ") + method);
  }

  private void giveUp(Reply reply) {
    Runnable action = waiting.remove(reply);
    if (action != null) {
      action.run();
    }
  }

  /** A call, and the way to its reply. */
  private final class Reply implements RpcReply {
    private final Frame call;
    private final byte[] method;

    Reply(Frame call, byte[] method) {
      this.call = call;
      this.method = method;
    }

    @Override
    public void send(byte[] result) {
      write(frame(call.flags(), result));
    }

    void sendError(String message) {
      write(frame(call.flags() | FrameHeader.ERROR, message.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void sendLater(byte[] result) {
      waiting.remove(this);
      writeLater(frame(call.flags(), result));
    }

    @Override
    public void whenClosed(Runnable action) {
      waiting.put(this, action);
      if (isClosed) {
        giveUp(this);
      }
    }

    private Frame frame(int flags, byte[] message) {
      return Frame.rpc(flags, call.option(0), method, message);
    }
  }

  /** Has one thread write all late replies of this connection, however many there are. */
  private void writeLater(Frame frame) {
    synchronized (late) {
      late.add(frame);
      if (isSending || isClosed) {
        return;
      }
      isSending = true;
    }
    try {
      threads.execute(this::writeLate);
    } catch (RejectedExecutionException e) {
      isClosed = true; // the server was closed, and with it this connection
    }
  }

  private void writeLate() {
    while (true) {
      Frame next;
      synchronized (late) {
        next = late.poll();
        if (next == null) {
          isSending = false;
          return;
        }
      }
      write(next);
    }
  }

  private void write(Frame frame) {
    if (isClosed) {
      return;
    }
    try {
      synchronized (writer) {
        writer.write(frame);
      }
    } catch (IOException e) {
      closeAfter(e);
    }
  }

  /** Half a reply may have been sent: the connection can't be used any more. */
  private void closeAfter(IOException failure) {
    isClosed = true;
    try {
      channel.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    notices.broken("a reply could not be sent", failure);
  }
}
