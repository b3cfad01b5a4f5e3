package dev.rrjava.devserver.jobs;

import dev.rrjava.jobs.JobQueues;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.rpc.RpcTimeoutException;
import dev.rrjava.rpc.RpcUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A server with workers for jobs, and a client for its queues. */
abstract class JobServer implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 45;

  private final Path directory;
  private final RpcClient client;

  JobServer(Path directory, int port) {
    this.directory = directory;
    this.client = RpcClient.of("tcp://127.0.0.1:" + port);
  }

  JobQueues queues() {
    return JobQueues.of(client);
  }

  RpcClient client() {
    return client;
  }

  /** Whether the server behaves as RoadRunner 3.0 and later. */
  boolean isFrom30On() throws IOException {
    return true;
  }

  JobJournal journal() {
    return new JobJournal(directory.resolve("journal"));
  }

  /** Lets the jobs {@code wait} with this payload end. */
  void release(String gate) throws IOException {
    Files.createFile(directory.resolve(gate));
  }

  /** Waits until the server has its pipelines. */
  void awaitPipelines() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!hasPipelines()) {
      if (System.nanoTime() > deadline) {
        close();
        throw new IllegalStateException("the server did not start:\n" + log());
      }
      Thread.sleep(20);
    }
  }

  private boolean hasPipelines() {
    try {
      return queues().statistics().size() == 2;
    } catch (RpcUnavailableException | RpcTimeoutException e) {
      return false; // not yet
    }
  }

  /** Returns what the server has printed. */
  abstract String log() throws IOException;

  @Override
  public void close() throws IOException {
    client.close();
  }
}
