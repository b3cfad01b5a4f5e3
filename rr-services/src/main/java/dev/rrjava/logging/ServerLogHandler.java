package dev.rrjava.logging;

import dev.rrjava.rpc.RpcClient;
import java.io.PrintStream;
import java.time.Duration;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends log records to the log of the server. There, what a worker prints is one {@code info} for
 * each line; a record that this handler sends keeps its level, its stack trace is one attribute,
 * and it has the name of its logger and the attributes of {@link LogContext}.
 *
 * <pre>{@code
 * ServerLogHandler.install();
 * HttpWorker.create().serve(LogContext.handler(Routes.of(…)));
 * }</pre>
 *
 * <p>It is a handler of {@code java.util.logging}, to which {@link System.Logger} logs by default,
 * and SLF4J with the binding {@code slf4j-jdk14}. The server needs the sections {@code rpc} and
 * {@code app}.
 *
 * <p>Never waits: records are queued, and a thread of this handler sends them in their order. If
 * the queue is full, records are dropped, and their number is logged later. Without a server, or if
 * it does not reply, records are printed to standard error instead.
 */
public final class ServerLogHandler extends Handler {
  private static final int CAPACITY = 4096;
  private static final Duration LAST_RECORDS_LIMIT = Duration.ofSeconds(1);

  private final LogSender sender;

  /**
   * Creates a handler for the server that started this process. Also called for {@code handlers =
   * dev.rrjava.logging.ServerLogHandler} in a configuration of {@code java.util.logging}.
   */
  public ServerLogHandler() {
    this(RpcClient.ofProcess(), CAPACITY, System.err);
  }

  /**
   * Returns a handler for a server.
   *
   * @param client the client for its RPC
   * @return the handler, which does not close the client
   */
  public static ServerLogHandler of(RpcClient client) {
    return new ServerLogHandler(client, CAPACITY, System.err);
  }

  /** Creates a handler whose queue holds {@code capacity} records. */
  ServerLogHandler(RpcClient client, int capacity, PrintStream fallback) {
    setFormatter(new SimpleFormatter());
    this.sender = new LogSender(client, capacity, fallback);
  }

  /**
   * Makes all loggers of {@code java.util.logging} log to the server, and to nothing else: replaces
   * the handlers of the root logger. Levels stay as they are configured.
   *
   * @return the handler
   */
  public static ServerLogHandler install() {
    Logger root = LogManager.getLogManager().getLogger("");
    for (Handler other : root.getHandlers()) {
      root.removeHandler(other);
    }
    ServerLogHandler handler = new ServerLogHandler();
    root.addHandler(handler);
    return handler;
  }

  @Override
  public void publish(LogRecord record) {
    if (!isLoggable(record)) {
      return;
    }
    try {
      sender.accept(LogEntries.of(record, getFormatter()));
    } catch (RuntimeException e) {
      reportError(null, e, ErrorManager.FORMAT_FAILURE);
    }
  }

  /** Does nothing: records are sent as soon as possible. */
  @Override
  public void flush() {}

  /** Waits up to a second until all records are sent; those that are left are printed. */
  @Override
  public void close() {
    sender.close(LAST_RECORDS_LIMIT);
  }
}
