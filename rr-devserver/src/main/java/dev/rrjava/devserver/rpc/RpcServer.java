package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.config.MetricsSettings;
import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.status.PageServer;
import dev.rrjava.internal.json.JsonText;
import dev.rrjava.internal.wire.ProtocolException;
import dev.rrjava.relay.RelayAddress;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channel;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.locks.LockSupport;

/** Listens for workers that call services by RPC. */
public final class RpcServer implements AutoCloseable {
  private static final byte[] VERSION = "\"3.0.0-devserver\"".getBytes(StandardCharsets.UTF_8);

  /** How long connections that break in the same way are counted before the number is shown. */
  private static final Duration NOTICE_PERIOD = Duration.ofSeconds(30);

  private static final long PAUSE_NANOS = 100_000_000;

  private final RelayAddress address;
  private final ServerSocketChannel listener;
  private final Map<String, RpcMethod> methods;
  private final Optional<PageServer> metrics;
  private final RpcNotices notices;
  private final ScheduledExecutorService timer;
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
      Optional<PageServer> metrics,
      ScheduledExecutorService timer,
      RpcNotices notices) {
    this.address = address;
    this.listener = listener;
    this.methods = methods;
    this.metrics = metrics;
    this.timer = timer;
    this.notices = notices;
  }

  /**
   * Starts to listen.
   *
   * @param settings the address and the services
   * @param console shows what workers log
   * @return the running server
   * @throws MetricsAddressException if it can't listen at the address of the metrics
   * @throws IOException if it can't listen at the address
   */
  public static RpcServer start(RpcSettings settings, Console console) throws IOException {
    return start(settings, ServerState.empty(), console);
  }

  /**
   * Starts to listen.
   *
   * @param settings the address and the services
   * @param state what workers look at and change
   * @param console shows what workers log
   * @return the running server
   * @throws MetricsAddressException if it can't listen at the address of the metrics
   * @throws IOException if it can't listen at the address
   */
  public static RpcServer start(RpcSettings settings, ServerState state, Console console)
      throws IOException {
    ScheduledExecutorService timer = timer();
    Optional<PageServer> metrics = Optional.empty();
    try {
      Map<String, RpcMethod> methods = methods(settings, timer, console);
      addMethods(state, methods);
      metrics = metrics(settings, methods);
      ServerSocketChannel listener = RpcSocket.listen(settings.address());
      RpcServer server =
          new RpcServer(
              settings.address(),
              listener,
              methods,
              metrics,
              timer,
              new RpcNotices(console, timer, NOTICE_PERIOD));
      server.threads.execute(server::accept);
      return server;
    } catch (IOException e) {
      metrics.ifPresent(PageServer::close);
      timer.shutdownNow();
      throw e;
    }
  }

  /** Starts the page with metrics, and adds the methods that change it. */
  private static Optional<PageServer> metrics(RpcSettings settings, Map<String, RpcMethod> methods)
      throws IOException {
    if (settings.metrics().isEmpty()) {
      return Optional.empty();
    }
    MetricsSettings configured = settings.metrics().get();
    MetricMethods plugin = new MetricMethods(configured.collectors());
    add(methods, plugin.methods());
    try {
      return Optional.of(PageServer.start(configured.address(), new MetricsPage(plugin::page)));
    } catch (IOException e) {
      throw new MetricsAddressException(configured.address(), e);
    }
  }

  private static void add(
      Map<String, RpcMethod> methods, Map<String, RpcMethod.Immediate> immediate) {
    immediate.forEach((name, method) -> methods.put(name, RpcMethod.of(method)));
  }

  private static void addWaiting(
      Map<String, RpcMethod> methods, Map<String, RpcMethod.Immediate> waiting) {
    waiting.forEach((name, method) -> methods.put(name, RpcMethod.waiting(method)));
  }

  private static ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "rpc-timer");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }

  private static Map<String, RpcMethod> methods(
      RpcSettings settings, ScheduledExecutorService timer, Console console) {
    Map<String, RpcMethod> methods = new HashMap<>();
    methods.put("rpc.Version", RpcMethod.of(message -> VERSION));
    if (!settings.storages().isEmpty()) {
      add(methods, KeyValueMethods.of(settings.storages(), Clock.systemUTC()));
    }
    if (settings.hasLocks()) {
      methods.putAll(LockMethods.of(new LockTable(timer)));
    }
    if (settings.hasLog()) {
      add(methods, LogMethods.of(console));
    }
    return methods;
  }

  private static void addMethods(ServerState state, Map<String, RpcMethod> methods) {
    byte[] configuration =
        JsonMessage.bytes(
            JsonText.quote(
                Base64.getEncoder().encodeToString(JsonMessage.bytes(state.configuration()))));
    methods.put("rpc.Config", RpcMethod.of(message -> configuration));
    addWaiting(methods, PoolMethods.of(state));
    state.jobs().ifPresent(queues -> methods.putAll(JobMethods.of(queues)));
    if (state.reportsStatus()) {
      add(methods, StatusMethods.of(state.pools()));
    }
    state
        .services()
        .ifPresent(services -> addWaiting(methods, ServiceMethods.of(services, state.directory())));
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel channel = listener.accept();
        channels.add(channel);
        threads.execute(() -> serve(channel));
      } catch (ClosedChannelException | RejectedExecutionException e) {
        break; // the server was closed
      } catch (IOException | Error e) {
        notices.broken("a worker can't connect", e); // for example too many open files
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    closeAll();
  }

  private void serve(SocketChannel channel) {
    try (channel) {
      new RpcCalls(channel, methods, threads, notices).serve();
    } catch (AsynchronousCloseException e) {
      // The server was closed.
    } catch (ProtocolException e) {
      notices.broken("closed a connection" + from(channel), e);
    } catch (IOException e) {
      notices.broken("lost a connection" + from(channel), e);
    } catch (RuntimeException | Error e) {
      notices.broken("closed a connection" + from(channel) + " after an error", e);
    } finally {
      channels.remove(channel);
    }
  }

  /** Returns from where a client has connected; nothing if that is this machine. */
  private static String from(SocketChannel channel) {
    try {
      return channel.getRemoteAddress() instanceof InetSocketAddress peer
              && !peer.getAddress().isLoopbackAddress()
          ? " of " + peer.getAddress().getHostAddress()
          : "";
    } catch (IOException e) {
      return ""; // closed meanwhile
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
      notices.say("can't close a socket: " + e.getMessage());
    }
  }

  @Override
  public void close() {
    close(listener);
    closeAll();
    metrics.ifPresent(PageServer::close);
    threads.shutdownNow();
    timer.shutdownNow();
    if (address instanceof RelayAddress.Unix unix) {
      try {
        Files.deleteIfExists(unix.path());
      } catch (IOException e) {
        notices.say("can't delete " + unix.path() + ": " + e.getMessage());
      }
    }
  }
}
