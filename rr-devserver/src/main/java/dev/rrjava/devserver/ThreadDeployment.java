package dev.rrjava.devserver;

import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.ReleasingStarter;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.live.Deployment;
import dev.rrjava.devserver.live.DeploymentException;
import dev.rrjava.devserver.live.GenerationLoader;
import dev.rrjava.devserver.project.Project;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.relay.Relay;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts threads as workers, with changed classes in a class loader of their own. */
final class ThreadDeployment implements Deployment {
  private static final String SEPARATOR = "::";

  private static final List<String> OWN_FRAMES =
      List.of(
          "at dev.rrjava.devserver.",
          "at java.base/jdk.internal.reflect.",
          "at java.base/java.lang.reflect.",
          "at java.base/java.lang.Thread.run",
          "at org.eclipse.jetty.");

  private final Project project;
  private final String method;
  private final BiConsumer<Relay, RequestHandler> worker;
  private final WorkerPool pool;
  private final PoolSettings settings;
  private final Console console;

  /** The first handler of the new classes, while it is created. */
  private volatile @Nullable Creation creation;

  /**
   * Creates a deployment.
   *
   * @param project the application
   * @param method a static method that returns the handler, as {@code Class::method}
   * @param worker serves a relay with a handler
   * @param pool has the workers
   * @param workers the number of workers
   * @param console shows exceptions of the threads
   */
  ThreadDeployment(
      Project project,
      String method,
      BiConsumer<Relay, RequestHandler> worker,
      WorkerPool pool,
      int workers,
      Console console) {
    this.project = project;
    this.method = method;
    this.worker = worker;
    this.pool = pool;
    this.settings = PoolSettings.ofWorkers(workers);
    this.console = console;
  }

  @Override
  public void replace(Path classes, Runnable release)
      throws DeploymentException, InterruptedException {
    boolean isReplaced = false;
    try {
      GenerationLoader loader = GenerationLoader.of(project, classes);
      Method factory = find(loader);
      AtomicReference<@Nullable RequestHandler> first =
          new AtomicReference<>(createFirst(factory, loader));
      ThreadStarter starter =
          new ThreadStarter(
              relay -> {
                Thread.currentThread().setContextClassLoader(loader);
                RequestHandler handler = first.getAndSet(null);
                worker.accept(relay, handler == null ? createAgain(factory, loader) : handler);
              },
              console);
      pool.changes().reset(new ReleasingStarter(starter, () -> close(loader, release)), settings);
      isReplaced = true;
    } catch (WorkerStartException e) {
      throw new DeploymentException("The workers do not start", String.valueOf(e.getMessage()), e);
    } catch (IOException e) {
      throw new DeploymentException("The classes can't be read", e.toString(), e);
    } finally {
      if (!isReplaced) {
        release.run();
      }
    }
  }

  private void close(GenerationLoader loader, Runnable release) {
    try {
      loader.close();
    } catch (IOException e) {
      console.line("can't close the libraries of old classes: " + e);
    }
    release.run();
  }

  /**
   * Creates the first handler in a thread of its own. A thread can't be killed: if it hangs, and
   * does not heed the interrupt either, it remains, and nobody waits for it.
   */
  private RequestHandler createFirst(Method factory, ClassLoader loader)
      throws DeploymentException, InterruptedException {
    CompletableFuture<RequestHandler> created = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                created.complete(create(factory, loader));
              } catch (DeploymentException | RuntimeException | Error e) {
                created.completeExceptionally(e);
              }
            },
            "handler-creation");
    thread.setDaemon(true);
    creation = new Creation(created, thread);
    try {
      thread.start();
      return created.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof DeploymentException failure) {
        throw failure;
      }
      throw new IllegalStateException("the handlers can't be created", e.getCause());
    } finally {
      creation = null;
    }
  }

  /** A handler that is being created. */
  private record Creation(CompletableFuture<RequestHandler> handler, Thread thread) {}

  @Override
  public void giveUp() {
    Creation current = creation;
    if (current != null) {
      current
          .handler()
          .completeExceptionally(
              new DeploymentException(
                  "The handlers were not created", "It was given up", new TimeoutException()));
      current.thread().interrupt();
    }
  }

  @Override
  public void hold(boolean holds) {
    // These workers handle requests only.
  }

  @Override
  public void close() {
    // Nothing runs beside the workers.
  }

  private Method find(ClassLoader loader) throws DeploymentException {
    int end = method.indexOf(SEPARATOR);
    String className = end < 0 ? method : method.substring(0, end);
    String name = end < 0 ? "routes" : method.substring(end + SEPARATOR.length());
    try {
      Method found = loader.loadClass(className).getDeclaredMethod(name);
      found.setAccessible(true);
      return found;
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new DeploymentException(
          "The method that returns the handler is missing",
          "expected a static method " + name + "() in " + className + ", but: " + e,
          e);
    }
  }

  private static RequestHandler create(Method factory, ClassLoader loader)
      throws DeploymentException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      if (factory.invoke(null) instanceof RequestHandler handler) {
        return handler;
      }
      throw new DeploymentException(
          "There is no handler",
          factory + ": expected a RequestHandler, such as the generated Routes",
          new IllegalStateException());
    } catch (InvocationTargetException e) {
      StringWriter stack = new StringWriter();
      e.getTargetException().printStackTrace(new PrintWriter(stack));
      throw new DeploymentException(
          "The handlers can't be created", ofApplication(stack.toString()), e);
    } catch (IllegalAccessException | NullPointerException e) {
      throw new DeploymentException(
          "The method that returns the handler can't be called",
          factory + ": expected a static method, but: " + e,
          e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** Leaves out how this server came to call the method. */
  private static String ofApplication(String stack) {
    return stack
        .lines()
        .filter(line -> OWN_FRAMES.stream().noneMatch(line.stripLeading()::startsWith))
        .collect(Collectors.joining("\n"));
  }

  private static RequestHandler createAgain(Method factory, ClassLoader loader) {
    try {
      return create(factory, loader);
    } catch (DeploymentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
