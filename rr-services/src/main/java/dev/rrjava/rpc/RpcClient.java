package dev.rrjava.rpc;

import dev.rrjava.internal.slots.SlotHost;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods of the server's RPC. All threads, and all workers of one JVM, share one connection,
 * which carries any number of calls at a time. Connects when the first call is made, and again when
 * the server has closed the connection. Thread-safe.
 *
 * <p>If the server does not take all of a call within its time limit, the connection is closed, and
 * all calls on it fail: what follows could not be told from the rest of that call.
 *
 * <p>The services that RoadRunner brings are called through {@link dev.rrjava.services.Services};
 * this class is for methods of custom plugins.
 */
public final class RpcClient implements AutoCloseable {
  /** How long a call may take unless it is given another limit. */
  public static final Duration DEFAULT_TIME_LIMIT = Duration.ofSeconds(10);

  private static final String VARIABLE = "RR_RPC";

  private static @Nullable RpcClient ofProcess; // guarded by the class

  /** Null until it is known: for the server of this process, when the first call is made. */
  private volatile @Nullable RelayAddress address;

  private final ReentrantLock connecting = new ReentrantLock();
  private volatile @Nullable RpcConnection connection;
  private volatile boolean isClosed;

  private RpcClient(@Nullable RelayAddress address) {
    this.address = address;
  }

  /**
   * Returns the client for the server that started this process. There is one for the process.
   *
   * <p>If the server has no {@code rpc} section in its configuration, or did not start this
   * process, each call throws an {@link IllegalStateException} that says so.
   *
   * @return the client, not yet connected
   */
  public static synchronized RpcClient ofProcess() {
    RpcClient shared = ofProcess;
    if (shared == null || shared.isClosed) {
      shared = new RpcClient(null);
      ofProcess = shared;
    }
    return shared;
  }

  /**
   * Returns the address of the server's RPC.
   *
   * @param environment of this process
   * @param launchers the address that launchers of many workers were given
   */
  static String addressIn(Map<String, String> environment, Supplier<Optional<String>> launchers) {
    String address = environment.get(VARIABLE);
    if (address != null && !address.isBlank()) {
      return address;
    }
    return launchers
        .get()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "expected the address of the server's RPC in "
                        + VARIABLE
                        + ", but it is not set. RoadRunner sets it for its workers if .rr.yaml has"
                        + " a section \"rpc:\" with \"listen: tcp://127.0.0.1:6001\""));
  }

  /**
   * Returns a client for a server.
   *
   * @param address {@code tcp://host:port} or {@code unix://path}, as {@code rpc.listen} in the
   *     server's configuration
   * @return the client, not yet connected
   * @throws IllegalArgumentException if the address has another form
   */
  public static RpcClient of(String address) {
    return new RpcClient(parse(address));
  }

  private static RelayAddress parse(String address) {
    RelayAddress parsed;
    try {
      parsed = RelayAddress.parse(address);
    } catch (IllegalArgumentException e) {
      throw invalid(address, e);
    }
    if (parsed instanceof RelayAddress.Pipes) {
      throw invalid(address, null);
    }
    return parsed;
  }

  /** Returns the address of the server; that of the process is looked up when it is needed. */
  private RelayAddress address() {
    RelayAddress known = address;
    if (known == null) {
      known = parse(addressIn(System.getenv(), SlotHost::rpcAddress));
      address = known;
    }
    return known;
  }

  private static IllegalArgumentException invalid(String address, @Nullable Exception cause) {
    return new IllegalArgumentException(
        "expected the address of an RPC such as \"tcp://127.0.0.1:6001\" or \"unix://rpc.sock\""
            + " but was \""
            + address
            + "\"",
        cause);
  }

  /**
   * Calls a method with the {@linkplain #DEFAULT_TIME_LIMIT default time limit}.
   *
   * @param method the service and the name, for example {@code kv.Set}
   * @param codec the format of message and reply
   * @param message the argument
   * @return the result
   * @throws RpcException if there is no result; the subclass says why
   */
  public byte[] call(String method, RpcCodec codec, byte[] message) {
    return call(method, codec, message, DEFAULT_TIME_LIMIT);
  }

  /**
   * Calls a method.
   *
   * @param method the service and the name, for example {@code kv.Set}
   * @param codec the format of message and reply
   * @param message the argument
   * @param limit how long the call may take, connecting included
   * @return the result
   * @throws RpcException if there is no result; the subclass says why
   */
  public byte[] call(String method, RpcCodec codec, byte[] message, Duration limit) {
    return call(method, codec, message, limit, late -> {});
  }

  /**
   * Calls a method that acquires something, which has to be released if the reply is late.
   *
   * @param method the service and the name, for example {@code lock.Lock}
   * @param codec the format of message and reply
   * @param message the argument
   * @param limit how long the call may take, connecting included
   * @param late is given the result if it arrives after this method has thrown an {@link
   *     RpcTimeoutException} or {@link RpcInterruptedException}. Called by the thread that reads
   *     the connection: it must not block
   * @return the result
   * @throws RpcException if there is no result; the subclass says why
   */
  public byte[] call(
      String method, RpcCodec codec, byte[] message, Duration limit, Consumer<byte[]> late) {
    // Converts a limit of more than 292 years to that: it is meant to be none.
    long deadline = System.nanoTime() + TimeUnit.NANOSECONDS.convert(limit);
    CompletableFuture<byte[]> reply = send(method, codec, message, limit, deadline);
    try {
      return reply.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      passOn(reply, late);
      throw new RpcTimeoutException(method, limit);
    } catch (InterruptedException e) {
      passOn(reply, late);
      Thread.currentThread().interrupt();
      throw new RpcInterruptedException(method, e);
    } catch (ExecutionException e) {
      throw withStackOfCaller(e.getCause());
    }
  }

  private static void passOn(CompletableFuture<byte[]> reply, Consumer<byte[]> late) {
    CompletableFuture<Void> unused =
        reply
            .thenAccept(late)
            .exceptionally(
                failure -> {
                  System.getLogger(RpcClient.class.getName())
                      .log(System.Logger.Level.DEBUG, "there is no late reply", failure);
                  return null;
                });
  }

  /** The exception was made by the thread that reads; where the call stands is of more use. */
  private static RuntimeException withStackOfCaller(@Nullable Throwable failure) {
    if (failure instanceof RpcException rpc) {
      rpc.setStackTrace(new Throwable().getStackTrace());
      return rpc;
    }
    return new IllegalStateException(failure);
  }

  /**
   * Sends a call, and does not wait for the reply.
   *
   * @param method the service and the name, for example {@code kv.Set}
   * @param codec the format of message and reply
   * @param message the argument
   * @return completed with the result, or with an {@link RpcException}, by the thread that reads
   *     the connection: what depends on it must not block. Stays incomplete as long as the server
   *     neither replies nor closes the connection
   * @throws RpcUnavailableException if the server can't be reached
   */
  public CompletableFuture<byte[]> callAsync(String method, RpcCodec codec, byte[] message) {
    Duration limit = DEFAULT_TIME_LIMIT;
    return send(method, codec, message, limit, System.nanoTime() + limit.toNanos());
  }

  private CompletableFuture<byte[]> send(
      String method, RpcCodec codec, byte[] message, Duration limit, long deadline) {
    Objects.requireNonNull(message, "message");
    RpcConnection used = connection;
    if (used != null && !used.isLost()) {
      try {
        return used.send(method, codec, message, deadline);
      } catch (IOException e) {
        requireTime(method, limit, deadline);
        if (!used.isLost()) {
          throw new RpcUnavailableException(method, "the call could not be sent", e, false);
        }
        // The server closed the connection meanwhile, and has not got the whole call.
      }
    }
    try {
      return connect(deadline).send(method, codec, message, deadline);
    } catch (IOException e) {
      requireTime(method, limit, deadline);
      throw new RpcUnavailableException(
          method, "the server's RPC at " + address() + " can't be reached", e, false);
    }
  }

  private static void requireTime(String method, Duration limit, long deadline) {
    if (deadline - System.nanoTime() <= 0) {
      throw new RpcTimeoutException(method, limit);
    }
  }

  private RpcConnection connect(long deadline) throws IOException {
    connecting.lock();
    try {
      if (isClosed) {
        throw new IllegalStateException("the client of " + address() + " is closed");
      }
      RpcConnection current = connection;
      if (current == null || current.isLost()) {
        current = RpcConnection.open(address(), deadline);
        connection = current;
      }
      return current;
    } finally {
      connecting.unlock();
    }
  }

  /** Closes the connection. Calls that have no reply fail, and so does each later one. */
  @Override
  public void close() {
    connecting.lock();
    try {
      isClosed = true;
      RpcConnection current = connection;
      if (current != null) {
        current.close();
      }
    } finally {
      connecting.unlock();
    }
  }
}
