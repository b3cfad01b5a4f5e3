package dev.rrjava.jobs;

import com.google.protobuf.ByteString;
import dev.rrjava.internal.rpc.MessageCalls;
import dev.rrjava.internal.rpc.message.JobMessages;
import dev.rrjava.internal.rpc.message.JobMessages.HeaderValue;
import dev.rrjava.internal.rpc.message.JobMessages.Pipelines;
import dev.rrjava.rpc.RpcClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/**
 * The server's queues of jobs, which its configuration calls pipelines: pushes jobs to them, and
 * controls them.
 *
 * <pre>{@code
 * JobQueues queues = Services.ofProcess().jobs();
 * queues.push(NewJob.of("mail.send", "{\"to\":\"a@example.com\"}").withPipeline("mail"));
 * }</pre>
 *
 * <p>Thread-safe. Every method throws a {@link dev.rrjava.rpc.RpcException} if there is no result.
 */
public final class JobQueues {
  /**
   * A little longer than the server waits for room in a queue, unless {@code jobs.timeout} is set.
   */
  private static final Duration PUSH_LIMIT = Duration.ofSeconds(65);

  private static final Duration PUSH_LIMIT_PER_JOB = Duration.ofMillis(10);

  private final MessageCalls calls;

  private JobQueues(MessageCalls calls) {
    this.calls = calls;
  }

  /**
   * Returns the queues of the server that started this process. Without a section {@code rpc} in
   * its configuration, and without a server, each call throws an {@link IllegalStateException}.
   *
   * @return the queues
   */
  public static JobQueues ofProcess() {
    return of(RpcClient.ofProcess());
  }

  /**
   * Returns the queues of a server.
   *
   * @param client the client for its RPC
   * @return the queues
   */
  public static JobQueues of(RpcClient client) {
    return new JobQueues(new MessageCalls(client));
  }

  /**
   * Pushes a job. When this method returns, the server or its broker has it. Its attempts are
   * counted from 1, even if its headers are those of a job that has been attempted.
   *
   * @param job the job
   * @return its id
   * @throws IllegalArgumentException if the job has no pipeline
   */
  public String push(NewJob job) {
    JobMessages.PushRequest request =
        JobMessages.PushRequest.newBuilder().setJob(message(job)).build();
    calls.call("jobs.Push", request, JobMessages.Empty.parser(), PUSH_LIMIT);
    return job.id();
  }

  /**
   * Pushes jobs, in one call. If the server replies with an error, the jobs before the one that it
   * could not push are in their queues.
   *
   * @param jobs the jobs
   * @return their ids, in the same order
   * @throws IllegalArgumentException if one of them has no pipeline; nothing is pushed in this case
   */
  public List<String> pushAll(List<NewJob> jobs) {
    if (!jobs.isEmpty()) {
      JobMessages.PushBatchRequest.Builder request = JobMessages.PushBatchRequest.newBuilder();
      jobs.forEach(job -> request.addJobs(message(job)));
      calls.call(
          "jobs.PushBatch",
          request.build(),
          JobMessages.Empty.parser(),
          PUSH_LIMIT.plus(PUSH_LIMIT_PER_JOB.multipliedBy(jobs.size())));
    }
    return jobs.stream().map(NewJob::id).toList();
  }

  private static JobMessages.Job message(NewJob job) {
    String pipeline =
        job.pipeline()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "expected a pipeline for the "
                            + job
                            + " but there is none: call withPipeline(…) with a name below"
                            + " jobs.pipelines in the server's configuration"));
    JobMessages.Job.Builder message =
        JobMessages.Job.newBuilder()
            .setJob(job.name())
            .setId(job.id())
            .setPayload(ByteString.copyFrom(job.payload()))
            .setOptions(
                JobMessages.Options.newBuilder()
                    .setPipeline(pipeline)
                    .setPriority(job.priority())
                    .setDelay(Delays.seconds(job.delay()))
                    .setAutoAck(job.isAutoAcknowledged()));
    job.headers()
        .forEach(
            (name, values) -> {
              if (!name.equalsIgnoreCase(ReceivedJob.ATTEMPT)) {
                message.putHeaders(name, HeaderValue.newBuilder().addAllValue(values).build());
              }
            });
    addHeaders(message);
    return message.build();
  }

  private static void addHeaders(JobMessages.Job.Builder message) {
    for (PushedHeaders source : Sources.ALL) {
      for (Map.Entry<String, String> header : source.current().entrySet()) {
        String name = header.getKey();
        if (HeaderNames.spellings(name, message.getHeadersMap().keySet()).isEmpty()) {
          message.putHeaders(name, HeaderValue.newBuilder().addValue(header.getValue()).build());
        }
      }
    }
  }

  /** Loaded with the first job. */
  private static final class Sources {
    static final List<PushedHeaders> ALL =
        ServiceLoader.load(PushedHeaders.class, JobQueues.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
  }

  /**
   * Stops handing out jobs of pipelines. They can still be pushed to.
   *
   * @param pipelines their names
   */
  public void pause(String... pipelines) {
    calls.call("jobs.Pause", names(pipelines), JobMessages.Empty.parser());
  }

  /**
   * Starts handing out jobs of pipelines that are paused, or that are not in {@code jobs.consume}
   * of the server's configuration.
   *
   * @param pipelines their names
   */
  public void resume(String... pipelines) {
    calls.call("jobs.Resume", names(pipelines), JobMessages.Empty.parser());
  }

  /**
   * Removes pipelines from the server. Jobs in the server's memory are lost; those of a broker stay
   * in its queue.
   *
   * @param pipelines their names
   */
  public void destroy(String... pipelines) {
    calls.call("jobs.Destroy", names(pipelines), Pipelines.parser());
  }

  private static Pipelines names(String... pipelines) {
    return Pipelines.newBuilder().addAllPipelines(List.of(pipelines)).build();
  }

  /**
   * Returns the pipelines.
   *
   * @return their names, in no particular order
   */
  public List<String> pipelines() {
    return List.copyOf(
        calls
            .call("jobs.List", JobMessages.Empty.getDefaultInstance(), Pipelines.parser())
            .getPipelinesList());
  }

  /**
   * Returns the state of the pipelines.
   *
   * @return one element for each pipeline, in no particular order
   */
  public List<PipelineStatistics> statistics() {
    return calls
        .call("jobs.Stat", JobMessages.Empty.getDefaultInstance(), JobMessages.Stats.parser())
        .getStatsList()
        .stream()
        .map(
            stat ->
                new PipelineStatistics(
                    stat.getPipeline(),
                    stat.getDriver(),
                    stat.getQueue(),
                    stat.getActive(),
                    stat.getDelayed(),
                    stat.getReserved(),
                    stat.getReady(),
                    stat.getPriority()))
        .toList();
  }

  /**
   * Adds a pipeline while the server is running. It is paused, unless {@code jobs.consume} names
   * it: call {@link #resume}.
   *
   * @param pipeline its name
   * @param driver the driver, for example {@code memory}
   * @param options the other options, for example {@code priority} or {@code prefetch}
   */
  public void declare(String pipeline, String driver, Map<String, String> options) {
    JobMessages.DeclareRequest request =
        JobMessages.DeclareRequest.newBuilder()
            .putAllPipeline(options)
            .putPipeline("name", pipeline)
            .putPipeline("driver", driver)
            .build();
    calls.call("jobs.Declare", request, JobMessages.Empty.parser());
  }
}
