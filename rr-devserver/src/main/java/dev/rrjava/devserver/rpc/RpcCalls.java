package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.internal.relay.SocketRelay;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.internal.wire.FrameWriter;
import dev.rrjava.internal.wire.ProtocolException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.regex.Pattern;

/**
 * One connection of a worker. Calls are executed side by side, each by its own thread; a reply is
 * sent as soon as it is there.
 */
final class RpcCalls {
  /** Control characters, which a terminal would obey. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Map<String, RpcMethod> methods;
  private final Executor threads;
  private final FrameReader reader;
  private final FrameWriter writer;
  private final SocketChannel channel;
  private final Console console;

  RpcCalls(SocketChannel channel, Map<String, RpcMethod> methods, Executor threads, Console console)
      throws IOException {
    SocketRelay relay = SocketRelay.of(channel);
    this.channel = channel;
    this.methods = methods;
    this.threads = threads;
    this.console = console;
    this.reader = new FrameReader(relay.input());
    this.writer = new FrameWriter(relay.output());
  }

  /** Executes calls until the worker closes the connection. */
  void serve() throws IOException {
    for (Frame frame = reader.read(); frame != null; frame = reader.read()) {
      Frame call = frame;
      String method = method(call);
      try {
        threads.execute(() -> execute(call, method));
      } catch (RejectedExecutionException e) {
        return; // the server was closed
      }
    }
  }

  private static String method(Frame call) throws ProtocolException {
    if (call.optionCount() != 2
        || Integer.compareUnsigned(call.option(1), call.payload().length) > 0) {
      throw new ProtocolException(
          "expected a call with 2 options, number and length of the method, but was " + call);
    }
    return new String(call.payload(), 0, call.option(1), StandardCharsets.UTF_8);
  }

  private void execute(Frame call, String method) {
    byte[] payload = call.payload();
    try {
      byte[] message = Arrays.copyOfRange(payload, call.option(1), payload.length);
      send(call, method, call.flags(), find(method).call(message));
    } catch (RpcFailure | InvalidProtocolBufferException e) {
      sendError(call, method, String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // the server was closed
    } catch (RuntimeException | Error e) {
      String failure = "the development server failed to execute " + method + ": " + e;
      sendError(call, method, failure);
      console.line("rpc: " + CONTROL.matcher(failure).replaceAll("?"));
    }
  }

  private RpcMethod find(String method) throws RpcFailure {
    RpcMethod found = methods.get(method);
    if (found == null) {
      throw new RpcFailure(
          "rpc: can't find method "
              + method
              + "; the development server has kv, lock, app, metrics and jobs if they are configured");
    }
    return found;
  }

  private void sendError(Frame call, String method, String message) {
    send(call, method, call.flags() | FrameHeader.ERROR, message.getBytes(StandardCharsets.UTF_8));
  }

  private void send(Frame call, String method, int flags, byte[] reply) {
    byte[] name = method.getBytes(StandardCharsets.UTF_8);
    try {
      synchronized (writer) {
        writer.write(Frame.rpc(flags, call.option(0), name, reply));
      }
    } catch (IOException e) {
      closeAfter(e);
    }
  }

  /** Half a reply may have been sent: the connection can't be used any more. */
  private void closeAfter(IOException failure) {
    try {
      channel.close();
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
    console.line("rpc: a reply could not be sent: " + failure.getMessage());
  }
}
