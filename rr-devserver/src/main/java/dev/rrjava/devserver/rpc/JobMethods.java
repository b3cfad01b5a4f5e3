package dev.rrjava.devserver.rpc;

import com.google.protobuf.InvalidProtocolBufferException;
import dev.rrjava.devserver.config.PipelineSettings;
import dev.rrjava.devserver.jobs.JobQueueException;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.jobs.PipelineState;
import dev.rrjava.devserver.jobs.QueuedJob;
import dev.rrjava.internal.rpc.message.JobMessages.DeclareRequest;
import dev.rrjava.internal.rpc.message.JobMessages.Job;
import dev.rrjava.internal.rpc.message.JobMessages.Pipelines;
import dev.rrjava.internal.rpc.message.JobMessages.PushBatchRequest;
import dev.rrjava.internal.rpc.message.JobMessages.PushRequest;
import dev.rrjava.internal.rpc.message.JobMessages.Stat;
import dev.rrjava.internal.rpc.message.JobMessages.Stats;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The methods of the plugin {@code jobs}. */
final class JobMethods {
  private static final byte[] EMPTY = {};

  private final JobQueues queues;

  /** What a method does with one queue of its request. */
  @FunctionalInterface
  private interface ForPipeline {
    void accept(String name) throws JobQueueException;
  }

  private JobMethods(JobQueues queues) {
    this.queues = queues;
  }

  static Map<String, RpcMethod> of(JobQueues queues) {
    JobMethods methods = new JobMethods(queues);
    return Map.of(
        "jobs.Push",
        RpcMethod.waitingIf(queues::hasFullQueue, methods::pushOne),
        "jobs.PushBatch",
        RpcMethod.waiting(
            message -> methods.push(PushBatchRequest.parseFrom(message).getJobsList())),
        "jobs.Pause",
        RpcMethod.of(message -> forPipelines(message, queues::pause)),
        "jobs.Resume",
        RpcMethod.of(message -> forPipelines(message, queues::resume)),
        "jobs.Destroy",
        RpcMethod.of(message -> forPipelines(message, queues::destroy)),
        "jobs.List",
        RpcMethod.of(message -> methods.list()),
        "jobs.Stat",
        RpcMethod.of(message -> methods.statistics()),
        "jobs.Declare",
        RpcMethod.of(methods::declare));
  }

  private byte[] pushOne(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    PushRequest request = PushRequest.parseFrom(message);
    if (!request.hasJob()) {
      throw new RpcFailure("job is required");
    }
    if (request.getJob().getId().isEmpty()) {
      throw new RpcFailure("empty ID field not allowed");
    }
    return push(List.of(request.getJob()));
  }

  private byte[] push(List<Job> jobs) throws RpcFailure {
    try {
      queues.push(jobs.stream().map(JobMethods::queued).toList());
      return EMPTY;
    } catch (JobQueueException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private static QueuedJob queued(Job job) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    job.getHeadersMap()
        .forEach((name, values) -> headers.put(name, List.copyOf(values.getValueList())));
    return new QueuedJob(
        job.getJob(),
        job.getId(),
        job.getPayload().toByteArray(),
        headers,
        job.getOptions().getPipeline(),
        job.getOptions().getPriority(),
        job.getOptions().getDelay());
  }

  /** Applies an action to each queue of a message. The reply names them. */
  private static byte[] forPipelines(byte[] message, ForPipeline action)
      throws InvalidProtocolBufferException, RpcFailure {
    try {
      Pipelines pipelines = Pipelines.parseFrom(message);
      for (String name : pipelines.getPipelinesList()) {
        action.accept(name);
      }
      return pipelines.toByteArray();
    } catch (JobQueueException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private byte[] list() {
    return Pipelines.newBuilder()
        .addAllPipelines(queues.states().stream().map(PipelineState::name).toList())
        .build()
        .toByteArray();
  }

  private byte[] statistics() {
    Stats.Builder stats = Stats.newBuilder();
    for (PipelineState state : queues.states()) {
      stats.addStats(
          Stat.newBuilder()
              .setPipeline(state.name())
              .setDriver(state.driver())
              .setQueue(state.name())
              .setActive(state.active())
              .setDelayed(state.delayed())
              .setReady(state.isReady())
              .setPriority(state.priority()));
    }
    return stats.build().toByteArray();
  }

  private byte[] declare(byte[] message) throws InvalidProtocolBufferException, RpcFailure {
    Map<String, String> options = DeclareRequest.parseFrom(message).getPipelineMap();
    try {
      queues.declare(
          new PipelineSettings(
              options.getOrDefault("name", options.getOrDefault("queue", "")),
              options.getOrDefault("driver", ""),
              number(options, "priority", PipelineSettings.DEFAULT_PRIORITY),
              number(options, "prefetch", PipelineSettings.DEFAULT_PREFETCH)));
      return EMPTY;
    } catch (JobQueueException e) {
      throw new RpcFailure(String.valueOf(e.getMessage()));
    }
  }

  private static long number(Map<String, String> options, String key, int otherwise)
      throws RpcFailure {
    String text = options.getOrDefault(key, "");
    try {
      return text.isEmpty() ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new RpcFailure(key + ": expected a number but was \"" + text + "\"");
    }
  }
}
