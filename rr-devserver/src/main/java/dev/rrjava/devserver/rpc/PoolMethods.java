package dev.rrjava.devserver.rpc;

import dev.rrjava.devserver.host.HostedWorker;
import dev.rrjava.devserver.host.PluginPools;
import dev.rrjava.devserver.host.Services;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.jobs.PipelineState;
import dev.rrjava.internal.json.JsonText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The methods of the plugins {@code informer} and {@code resetter}. */
final class PoolMethods {
  private static final String JOBS = "jobs";
  private static final String SERVICE = "service";

  /** The states of RoadRunner's workers. */
  private static final int READY = 1;

  private static final int WORKING = 2;

  private final PluginPools pools;
  private final Optional<Services> services;
  private final Optional<JobQueues> queues;

  private PoolMethods(ServerState state) {
    this.pools = state.pools();
    this.services = state.services();
    this.queues = state.jobs();
  }

  static Map<String, RpcMethod.Immediate> of(ServerState state) {
    PoolMethods methods = new PoolMethods(state);
    return Map.of(
        "informer.List",
        methods::list,
        "informer.Workers",
        message -> methods.workers(JsonMessage.text(message)),
        "informer.Jobs",
        message -> methods.jobs(JsonMessage.text(message)),
        "informer.AddWorker",
        message -> methods.add(JsonMessage.text(message)),
        "informer.RemoveWorker",
        message -> methods.remove(JsonMessage.text(message)),
        "resetter.List",
        methods::list,
        "resetter.Reset",
        message -> methods.reset(JsonMessage.text(message)));
  }

  private byte[] list(byte[] message) {
    JsonMessage.requireBoolean(message);
    List<String> names = new ArrayList<>(pools.names());
    services.ifPresent(programs -> names.add(SERVICE));
    return JsonMessage.array(names);
  }

  private byte[] workers(String plugin) {
    Optional<String> workers = pools.find(plugin).map(PoolMethods::workers);
    if (workers.isEmpty() && plugin.equals(SERVICE)) {
      workers = services.map(PoolMethods::processes);
    }
    return JsonMessage.bytes("{\"workers\":" + workers.orElse("null") + "}");
  }

  private static String workers(WorkerPool pool) {
    return pool.workers().stream()
        .map(worker -> worker(worker, pool.isIdle(worker)))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String worker(HostedWorker worker, boolean isIdle) {
    return process(
        worker.pid(),
        isIdle ? READY : WORKING,
        worker.requestCount(),
        nanos(worker.created()),
        "",
        isIdle ? "ready" : "working");
  }

  private static String processes(Services programs) {
    List<String> processes = new ArrayList<>();
    for (String name : programs.names()) {
      String command = programs.command(name).orElse("");
      for (long pid : programs.pids(name).orElse(List.of())) {
        processes.add(process(pid, READY, 0, 0, command, ""));
      }
    }
    return processes.stream().collect(Collectors.joining(",", "[", "]"));
  }

  private static String process(
      long pid, int status, long requests, long created, String command, String state) {
    ProcessFigures figures = ProcessFigures.of(pid);
    return "{\"pid\":%d,\"status\":%d,\"numExecs\":%d,\"created\":%d,\"memoryUsage\":%d,\"CPUPercent\":%s,\"command\":%s,\"statusStr\":%s}"
        .formatted(
            pid,
            status,
            requests,
            created,
            figures.memoryBytes(),
            Double.toString(figures.cpuPercent()),
            JsonText.quote(command),
            JsonText.quote(state));
  }

  private static long nanos(Instant time) {
    return TimeUnit.SECONDS.toNanos(time.getEpochSecond()) + time.getNano();
  }

  private byte[] jobs(String plugin) {
    if (queues.isEmpty() || !plugin.equals(JOBS)) {
      return JsonMessage.bytes("null");
    }
    return JsonMessage.bytes(
        queues.get().states().stream()
            .map(PoolMethods::pipeline)
            .collect(Collectors.joining(",", "[", "]")));
  }

  private static String pipeline(PipelineState state) {
    String name = JsonText.quote(state.name());
    return "{\"Pipeline\":%s,\"Driver\":%s,\"Queue\":%s,\"Active\":%d,\"Delayed\":%d,\"Reserved\":0,\"Ready\":%b,\"Priority\":%d,\"ErrorMessage\":\"\"}"
        .formatted(
            name,
            JsonText.quote(state.driver()),
            name,
            state.active(),
            state.delayed(),
            state.isReady(),
            state.priority());
  }

  private WorkerPool managed(String plugin) throws RpcFailure {
    Optional<WorkerPool> pool = pools.find(plugin);
    if (pool.isEmpty()) {
      throw new RpcFailure("plugin does not support workers management: " + plugin);
    }
    return pool.get();
  }

  private byte[] add(String plugin) throws RpcFailure {
    try {
      managed(plugin).changes().addWorker();
      return JsonMessage.FALSE;
    } catch (WorkerStartException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private byte[] remove(String plugin) throws RpcFailure {
    try {
      if (!managed(plugin).changes().removeWorker()) {
        throw new RpcFailure("no worker has become idle within destroy_timeout");
      }
      return JsonMessage.FALSE;
    } catch (InterruptedException e) {
      throw closes();
    }
  }

  private byte[] reset(String plugin) throws RpcFailure {
    try {
      Optional<WorkerPool> pool = pools.find(plugin);
      if (pool.isPresent()) {
        pool.get().changes().replaceAll();
      } else if (plugin.equals(SERVICE) && services.isPresent()) {
        for (String name : services.get().names()) {
          services.get().restart(name);
        }
      } else {
        throw new RpcFailure("no such plugin: " + plugin);
      }
      return JsonMessage.TRUE;
    } catch (WorkerStartException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      throw closes();
    }
  }

  private static RpcFailure closes() {
    Thread.currentThread().interrupt();
    return new RpcFailure("the server was closed");
  }
}
