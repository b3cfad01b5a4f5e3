package dev.rrjava.test;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.config.PoolSettings;
import dev.rrjava.devserver.host.ThreadStarter;
import dev.rrjava.devserver.host.WorkerStartException;
import dev.rrjava.devserver.jobs.Delays;
import dev.rrjava.devserver.jobs.JobQueues;
import dev.rrjava.devserver.jobs.JobService;
import dev.rrjava.services.Services;
import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The development server in the JVM of the tests, with services, queues and workers for jobs. A
 * queue is created by the first job that is pushed to it.
 */
final class InProcessServer implements TestServer.Running {
  private static final int JOB_WORKERS = 4;

  private final DevServer server;
  private final JobService jobs;
  private final JobRecorder recorder;
  private final InMemoryServices services;

  private InProcessServer(
      DevServer server, JobService jobs, JobRecorder recorder, InMemoryServices services) {
    this.server = server;
    this.jobs = jobs;
    this.recorder = recorder;
    this.services = services;
  }

  static InProcessServer start(Application application, Consumer<String> output) {
    JobQueues queues = JobQueues.onDemand(Delays.ofSystem(), output::accept);
    InMemoryServices services = InMemoryServices.start(application.storages(), queues, output);
    JobService jobs = null;
    try {
      JobRecorder recorder =
          new JobRecorder(application.jobs(services.services()), application.jobWorker());
      PoolSettings workers = PoolSettings.ofWorkers(JOB_WORKERS);
      jobs = JobService.start(queues, workers, output::accept, recorder::add);
      jobs.reset(new ThreadStarter(recorder::serve, output::accept), workers);
      DevServer server =
          DevServer.inProcess(application.requests(services.services())).output(output).start();
      return new InProcessServer(server, jobs, recorder, services);
    } catch (WorkerStartException e) {
      close(jobs, queues, services);
      throw new IllegalStateException("the workers for jobs did not start: " + e.getMessage(), e);
    } catch (RuntimeException | Error e) {
      close(jobs, queues, services);
      throw e;
    }
  }

  private static void close(
      @Nullable JobService jobs, JobQueues queues, InMemoryServices services) {
    if (jobs == null) {
      queues.close();
    } else {
      jobs.close();
    }
    services.close();
  }

  @Override
  public URI uri() {
    return server.uri();
  }

  @Override
  public Services services() {
    return services.services();
  }

  @Override
  public TestJob awaitJob(String id, Duration limit) throws InterruptedException {
    return recorder.await(id, limit);
  }

  @Override
  public void close() {
    server.close();
    jobs.close();
    services.close();
  }
}
