package dev.rrjava.test;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.services.Services;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a test serves in its own JVM. Not thread-safe. */
final class Application {
  private final Function<Services, RequestHandler> requests;
  private boolean needsServices;
  private Function<Services, JobHandler> jobs =
      services -> job -> JobResult.reject("this TestServer has no handler for jobs: call jobs(…)");
  private Consumer<JobWorker> jobWorker = worker -> {};
  private final Set<String> storages = new LinkedHashSet<>();

  /**
   * Creates an application without jobs.
   *
   * @param requests creates the handler of requests
   * @param needsServices whether it uses the services that are passed to it
   */
  Application(Function<Services, RequestHandler> requests, boolean needsServices) {
    this.requests = requests;
    this.needsServices = needsServices;
  }

  void jobs(Function<Services, JobHandler> handler) {
    jobs = handler;
    needsServices = true;
  }

  void jobWorker(Consumer<JobWorker> action) {
    jobWorker = action;
    needsServices = true;
  }

  void storages(List<String> names) {
    storages.addAll(names);
    needsServices = true;
  }

  RequestHandler requests(Services services) {
    return requests.apply(services);
  }

  JobHandler jobs(Services services) {
    return jobs.apply(services);
  }

  Consumer<JobWorker> jobWorker() {
    return jobWorker;
  }

  Set<String> storages() {
    return Set.copyOf(storages);
  }

  /** Serves it, without services if it does not need them: that starts faster. */
  TestServer.Running start(Consumer<String> output) {
    return needsServices
        ? InProcessServer.start(this, output)
        : new DevelopmentServer(
            DevServer.inProcess(requests(Services.ofProcess())).output(output).start(),
            new ServerAccess("the server of this test has no services: use withServices(…)"));
  }
}
