package dev.rrjava.devserver.host;

import dev.rrjava.devserver.config.WorkerSettings;
import dev.rrjava.internal.relay.SocketRelay;
import dev.rrjava.relay.RelayAddress;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Listens on a socket relay and assigns each connection to a worker by the pid that it announces
 * (relay protocol, section 4). The handshake of each connection runs in a thread of its own with a
 * time limit: a connection that is silent or sends something else affects no other.
 */
final class RelayListener implements Connector {
  private final ServerSocketChannel server;
  private final @Nullable Path socketFile;
  private final String address;
  private final Duration timeout;
  private final Console console;
  private final Watchdog watchdog = new Watchdog();

  /** How many starters have to close it. */
  private final AtomicInteger users = new AtomicInteger(1);

  /** By pid; completed by the connection, or cancelled if its process is no longer expected. */
  private final ConcurrentMap<Long, CompletableFuture<WorkerLink>> expected =
      new ConcurrentHashMap<>();

  private RelayListener(
      ServerSocketChannel server,
      @Nullable Path socketFile,
      String address,
      Duration timeout,
      Console console) {
    this.server = server;
    this.socketFile = socketFile;
    this.address = address;
    this.timeout = timeout;
    this.console = console;
  }

  static RelayListener open(WorkerSettings settings, Duration timeout, Console console)
      throws WorkerStartException {
    try {
      RelayListener listener = listen(settings, timeout, console);
      Thread thread = new Thread(listener::acceptAll, "relay-listener");
      thread.setDaemon(true);
      thread.start();
      return listener;
    } catch (IOException e) {
      throw new WorkerStartException(
          "can't listen on the relay " + settings.relayText() + ": " + e.getMessage(), e);
    }
  }

  private static RelayListener listen(WorkerSettings settings, Duration timeout, Console console)
      throws IOException {
    Path file = null;
    ServerSocketChannel server;
    if (settings.relay() instanceof RelayAddress.Unix unix) {
      file = settings.directory().resolve(unix.path());
      Files.deleteIfExists(file);
      server =
          bind(
              ServerSocketChannel.open(StandardProtocolFamily.UNIX),
              UnixDomainSocketAddress.of(file));
    } else {
      server = bind(ServerSocketChannel.open(), onLoopback((RelayAddress.Tcp) settings.relay()));
    }
    return new RelayListener(server, file, settings.relayText(), timeout, console);
  }

  /** Only processes of this machine connect to the relay. */
  private static InetSocketAddress onLoopback(RelayAddress.Tcp tcp) throws IOException {
    InetAddress host =
        Stream.of(InetAddress.getAllByName(tcp.host()))
            .filter(InetAddress::isLoopbackAddress)
            .findFirst()
            .orElseGet(InetAddress::getLoopbackAddress);
    return new InetSocketAddress(host, tcp.port());
  }

  private static ServerSocketChannel bind(ServerSocketChannel channel, SocketAddress address)
      throws IOException {
    try {
      return channel.bind(address);
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private void acceptAll() {
    while (server.isOpen()) {
      try {
        SocketChannel channel = server.accept();
        Thread thread = new Thread(() -> greet(channel), "relay-greeting");
        thread.setDaemon(true);
        thread.start();
      } catch (AsynchronousCloseException e) {
        return;
      } catch (IOException e) {
        console.line("[relay " + address + "] can't accept a connection: " + e.getMessage());
      }
    }
  }

  private void greet(SocketChannel channel) {
    Watchdog.Limit limit = watchdog.limit(timeout, () -> close(channel));
    try {
      WorkerLink link = new WorkerLink(SocketRelay.of(channel));
      deliver(link.greet(), link);
    } catch (IOException e) {
      console.line(
          "[relay "
              + address
              + "] closed a connection that is not from a worker: "
              + e.getMessage());
      close(channel);
    } finally {
      limit.close();
    }
  }

  private void deliver(long pid, WorkerLink link) {
    CompletableFuture<WorkerLink> waiting = expectation(pid);
    if (!waiting.complete(link)) {
      discard(pid, link);
      return;
    }
    // A worker may connect before the thread that started it expects it, so the connection is kept.
    watchdog.limit(
        timeout,
        () -> {
          if (expected.remove(pid, waiting)) {
            discard(pid, link);
          }
        });
  }

  private void discard(long pid, WorkerLink link) {
    console.line(
        "[relay "
            + address
            + "] closed a connection that announced pid "
            + pid
            + ", which no worker has");
    try {
      link.close();
    } catch (IOException e) {
      console.line("[relay " + address + "] can't close it: " + e.getMessage());
    }
  }

  private CompletableFuture<WorkerLink> expectation(long pid) {
    return expected.computeIfAbsent(pid, unused -> new CompletableFuture<>());
  }

  @Override
  public WorkerLink connect(ProcessLife worker) throws IOException {
    CompletableFuture<WorkerLink> link = expectation(worker.pid());
    worker.onEnd(end -> link.completeExceptionally(new EOFException("it never connected")));
    try {
      return link.get();
    } catch (ExecutionException e) {
      throw new IOException("it ended before it connected to " + address, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } finally {
      expected.remove(worker.pid(), link);
    }
  }

  @Override
  public Connector share() {
    users.incrementAndGet();
    return this;
  }

  @Override
  public void close() {
    if (users.decrementAndGet() > 0) {
      return;
    }
    watchdog.close();
    close(server);
    if (socketFile != null) {
      try {
        Files.deleteIfExists(socketFile);
      } catch (IOException e) {
        console.line("can't delete " + socketFile + ": " + e.getMessage());
      }
    }
  }

  private void close(Closeable channel) {
    try {
      channel.close();
    } catch (IOException e) {
      console.line("[relay " + address + "] " + e.getMessage());
    }
  }
}
