package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.config.MetricsSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Listens for workers that call services by RPC. */
public final class RpcServer implements AutoCloseable {
  private static final byte[] VERSION = "\"3.0.0-devserver\"".getBytes(StandardCharsets.UTF_8);

  private final RelayAddress address;
  private final ServerSocketChannel listener;
  private final Map<String, RpcMethod> methods;
  private final Optional<MetricsPage> metrics;
  private final Console console;
  private final Set<SocketChannel> channels = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "rpc");
            thread.setDaemon(true);
            return thread;
          });

  private RpcServer(
      RelayAddress address,
      ServerSocketChannel listener,
      Map<String, RpcMethod> methods,
      Optional<MetricsPage> metrics,
      Console console) {
    this.address = address;
    this.listener = listener;
    this.methods = methods;
    this.metrics = metrics;
    this.console = console;
  }

  /**
   * Starts to listen.
   *
   * @param settings the address and the services
   * @param console shows what workers log
   * @return the running server
   * @throws IOException if it can't listen at the address, or at that of the metrics
   */
  public static RpcServer start(RpcSettings settings, Console console) throws IOException {
    return start(settings, Optional.empty(), console);
  }

  /**
   * Starts to listen.
   *
   * @param settings the address and the services
   * @param jobs the queues of jobs
   * @param console shows what workers log
   * @return the running server
   * @throws IOException if it can't listen at the address, or at that of the metrics
   */
  public static RpcServer start(RpcSettings settings, Optional<JobQueues> jobs, Console console)
      throws IOException {
    Map<String, RpcMethod> methods = methods(settings, console);
    jobs.ifPresent(queues -> methods.putAll(JobMethods.of(queues)));
    Optional<MetricsPage> metrics = metrics(settings, methods);
    try {
      ServerSocketChannel listener = listen(settings.address());
      RpcServer server = new RpcServer(settings.address(), listener, methods, metrics, console);
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      metrics.ifPresent(MetricsPage::close);
      throw e;
    }
  }

  /** Starts the page with metrics, and adds the methods that change it. */
  private static Optional<MetricsPage> metrics(RpcSettings settings, Map<String, RpcMethod> methods)
      throws IOException {
    if (settings.metrics().isEmpty()) {
      return Optional.empty();
    }
    MetricsSettings configured = settings.metrics().get();
    MetricMethods plugin = new MetricMethods(configured.collectors());
    methods.putAll(plugin.methods());
    try {
      return Optional.of(MetricsPage.start(configured.address(), plugin::page));
    } catch (IOException e) {
      throw new IOException("metrics.address " + configured.address() + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, RpcMethod> methods(RpcSettings settings, Console console) {
    Map<String, RpcMethod> methods = new HashMap<>();
    methods.put("rpc.Version", message -> VERSION);
    if (!settings.storages().isEmpty()) {
      methods.putAll(KeyValueMethods.of(settings.storages(), Clock.systemUTC()));
    }
    if (settings.hasLocks()) {
      methods.putAll(LockMethods.of(new LockTable()));
    }
    if (settings.hasLog()) {
      methods.putAll(LogMethods.of(console));
    }
    return methods;
  }

  private static ServerSocketChannel listen(RelayAddress address) throws IOException {
    boolean isUnix = address instanceof RelayAddress.Unix;
    ServerSocketChannel channel =
        isUnix ? ServerSocketChannel.open(StandardProtocolFamily.UNIX) : ServerSocketChannel.open();
    try {
      channel.bind(socketAddress(address));
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static SocketAddress socketAddress(RelayAddress address) throws IOException {
    if (address instanceof RelayAddress.Tcp tcp) {
      return new InetSocketAddress(tcp.host(), tcp.port());
    }
    RelayAddress.Unix unix = (RelayAddress.Unix) address;
    UnixDomainSocketAddress target = UnixDomainSocketAddress.of(unix.path());
    if (isSocket(unix.path())) {
      requireLeftOver(target);
      Files.delete(unix.path());
    }
    return target;
  }

  private static boolean isSocket(Path path) throws IOException {
    return Files.exists(path) && Files.readAttributes(path, BasicFileAttributes.class).isOther();
  }

  /** Checks that no server listens at a socket. */
  private static void requireLeftOver(UnixDomainSocketAddress address) throws IOException {
    try (SocketChannel channel = SocketChannel.open(address)) {
      throw new BindException("Address already in use by another server: " + channel);
    } catch (ConnectException e) {
      return; // a server that has ended left it
    }
  }

  private void accept() {
    try {
      while (true) {
        SocketChannel channel = listener.accept();
        channels.add(channel);
        threads.execute(() -> serve(channel));
      }
    } catch (ClosedChannelException e) {
      closeAll(); // the server was closed
    } catch (IOException e) {
      console.line("rpc: no worker can connect any more: " + e.getMessage());
    }
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      new RpcCalls(channel, methods, threads, console).serve();
    } catch (AsynchronousCloseException e) {
      // The server was closed.
    } catch (ProtocolException e) {
      console.line("rpc: closed a connection: " + e.getMessage());
    } catch (IOException e) {
      console.line("rpc: lost a connection: " + e.getMessage());
    } finally {
      channels.remove(channel);
    }
  }

  private void closeAll() {
    for (SocketChannel channel : channels) {
      close(channel);
    }
  }

  private void close(Channel channel) {
    try {
      channel.close();
    } catch (IOException e) {
      console.line("rpc: can't close a socket: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    close(listener);
    closeAll();
    metrics.ifPresent(MetricsPage::close);
    threads.shutdownNow();
    if (address instanceof RelayAddress.Unix unix) {
      try {
        Files.deleteIfExists(unix.path());
      } catch (IOException e) {
        console.line("rpc: can't delete " + unix.path() + ": " + e.getMessage());
      }
    }
  }
}
