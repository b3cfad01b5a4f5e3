package dev.rrjava.processor.testing;

import com.google.testing.compile.Compilation;
import dev.rrjava.codec.Codecs;
import dev.rrjava.internal.rpc.message.JobMessages;
import dev.rrjava.jobs.GeneratedJobs;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.rpc.FakeRpcServer;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.validation.Validation;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Compiled handlers behind the {@code Jobs} that were generated for them. */
public final class JobApplication {
  private final ClassLoader classes;
  private final GeneratedJobs jobs;

  private JobApplication(ClassLoader classes, GeneratedJobs jobs) {
    this.classes = classes;
    this.jobs = jobs;
  }

  /** Makes one object of each handler class, which has to have a constructor without parameters. */
  public static JobApplication start(Compilation compilation, String jobsClass) {
    return start(new CompiledClasses(compilation), jobsClass);
  }

  /** The same for classes that lie elsewhere. */
  public static JobApplication start(ClassLoader classes, String jobsClass) {
    try {
      Class<?> type = classes.loadClass(jobsClass);
      Object builder = accessible(type.getDeclaredMethod("builder")).invoke(null);
      for (Method setter : builder.getClass().getDeclaredMethods()) {
        if (setter.getParameterCount() == 1) {
          accessible(setter).invoke(builder, argument(classes, setter.getParameterTypes()[0]));
        }
      }
      Method build = builder.getClass().getDeclaredMethod("build");
      return new JobApplication(classes, (GeneratedJobs) accessible(build).invoke(builder));
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the generated jobs do not start", e);
    }
  }

  /** Compiles sources without a warning, and starts what is generated. */
  public static JobApplication of(String jobsClass, String... sources) {
    Compilation compilation = Compile.sources(Compile.files(sources), List.of());
    return start(Compile.clean(compilation), jobsClass);
  }

  private static Object argument(ClassLoader classes, Class<?> type)
      throws ReflectiveOperationException {
    if (type == Codecs.class) {
      return Codecs.of(new SerializedCodec(classes));
    }
    return type == Validation.class ? new TextValidation() : create(type);
  }

  private static Object create(Class<?> type) throws ReflectiveOperationException {
    Constructor<?> constructor = type.getDeclaredConstructor();
    constructor.setAccessible(true);
    return constructor.newInstance();
  }

  private static Method accessible(Method method) {
    method.setAccessible(true);
    return method;
  }

  public JobResult handle(NewJob job) {
    return jobs.handle(ReceivedJob.of(job));
  }

  /** The message of the result of a job with this payload. */
  public String handle(String name, String payload) {
    return handle(NewJob.of(name, payload)).message();
  }

  public List<JobInfo> jobs() {
    return jobs.jobs();
  }

  /**
   * What a compiled class pushes: a {@code BiFunction} with the queues and the codecs as its
   * arguments.
   */
  @SuppressWarnings("unchecked") // the tests' own classes
  public List<NewJob> pushedBy(String className) throws IOException {
    List<NewJob> pushed = new ArrayList<>();
    try (FakeRpcServer server = FakeRpcServer.start(connection -> record(connection, pushed));
        RpcClient client = RpcClient.of(server.address())) {
      BiFunction<JobQueues, Codecs, List<String>> pushing =
          (BiFunction<JobQueues, Codecs, List<String>>) create(classes.loadClass(className));
      List<String> ids =
          pushing.apply(JobQueues.of(client), Codecs.of(new SerializedCodec(classes)));
      if (!ids.equals(pushed.stream().map(NewJob::id).toList())) {
        throw new AssertionError("expected the ids of " + pushed + " but was " + ids);
      }
      return pushed;
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the compiled class can't be used", e);
    }
  }

  private static void record(FakeRpcServer.Connection connection, List<NewJob> pushed)
      throws IOException {
    while (true) {
      FakeRpcServer.Call call = connection.next();
      List<JobMessages.Job> jobs =
          call.method().equals("jobs.Push")
              ? List.of(JobMessages.PushRequest.parseFrom(call.message()).getJob())
              : JobMessages.PushBatchRequest.parseFrom(call.message()).getJobsList();
      jobs.forEach(job -> pushed.add(job(job)));
      connection.reply(call, new byte[0]);
    }
  }

  private static NewJob job(JobMessages.Job message) {
    NewJob job =
        NewJob.of(message.getJob(), message.getPayload().toByteArray())
            .withId(message.getId())
            .withPipeline(message.getOptions().getPipeline())
            .withPriority(message.getOptions().getPriority())
            .withDelay(Duration.ofSeconds(message.getOptions().getDelay()));
    for (var header : message.getHeadersMap().entrySet()) {
      job =
          job.withHeader(header.getKey(), header.getValue().getValueList().toArray(String[]::new));
    }
    return job;
  }
}
