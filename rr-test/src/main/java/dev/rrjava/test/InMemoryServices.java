package dev.rrjava.test;

import dev.rrjava.devserver.config.RpcSettings;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.rpc.RpcServer;
import dev.rrjava.devserver.rpc.ServerState;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The development server's services, for handlers in this JVM: each call is a real one. */
final class InMemoryServices implements AutoCloseable {
  private final Path directory;
  private final RpcServer server;
  private final Services services;

  private InMemoryServices(Path directory, RpcServer server, Services services) {
    this.directory = directory;
    this.server = server;
    this.services = services;
  }

  static InMemoryServices start(Set<String> storages, JobQueues queues, Consumer<String> log) {
    try {
      Path directory = Files.createTempDirectory("rr-test");
      RpcSettings settings = RpcSettings.atSocket(directory.resolve("rpc.sock"), storages);
      RpcServer server;
      try {
        server = RpcServer.start(settings, state(directory, queues), log::accept);
      } catch (IOException | RuntimeException e) {
        Files.delete(directory);
        throw e;
      }
      return new InMemoryServices(directory, server, Services.of(RpcClient.of(settings.text())));
    } catch (IOException e) {
      throw new UncheckedIOException("the services could not be started", e);
    }
  }

  private static ServerState state(Path directory, JobQueues queues) {
    return new ServerState(
        directory, "{}", Optional.of(queues), new PluginPools(), Optional.empty(), false);
  }

  Services services() {
    return services;
  }

  @Override
  public void close() {
    services.rpc().close();
    server.close();
    try {
      Files.deleteIfExists(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("can't delete " + directory, e);
    }
  }
}
