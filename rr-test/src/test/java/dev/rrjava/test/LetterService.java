package dev.rrjava.test;

import dev.rrjava.http.HttpWorker;
import dev.rrjava.http.RequestHandler;
import dev.rrjava.http.Response;
import dev.rrjava.jobs.GeneratedJobs;
import dev.rrjava.jobs.JobHandler;
import dev.rrjava.jobs.JobInfo;
import dev.rrjava.jobs.JobResult;
import dev.rrjava.jobs.JobWorker;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.jobs.ReceivedJob;
import dev.rrjava.jobs.RetryPolicy;
import dev.rrjava.jobs.WorkerModes;
import dev.rrjava.services.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Pushes a job for each request; its handler stores what it has sent. */
final class LetterService {
  private LetterService() {}

  public static void main(String[] arguments) {
    new WorkerModes()
        .http(() -> HttpWorker.create().serve(routes(Services.ofProcess())))
        .jobs(() -> JobWorker.create().serve(jobs(Services.ofProcess())))
        .serve();
  }

  /** Responds with the id of a job that sends a letter to the person in the query. */
  static RequestHandler routes(Services services) {
    return request ->
        Response.text(
            services
                .jobs()
                .push(
                    NewJob.of("letter", request.query().first("to").orElse(""))
                        .withPipeline("mail")));
  }

  static JobHandler jobs(Services services) {
    return new Letters(services);
  }

  /** As generated. */
  private static final class Letters extends GeneratedJobs {
    private final Services services;

    Letters(Services services) {
      this.services = services;
    }

    @Override
    protected int match(String name) {
      return name.equals("letter") ? 0 : -1;
    }

    @Override
    protected JobResult call(int number, ReceivedJob job) {
      String person = job.payloadText();
      System.err.println("sending to " + person);
      if (person.equals("nobody")) {
        throw new IllegalStateException("no such address");
      }
      services.keyValue("sent").set(job.id(), person);
      return JobResult.acknowledge();
    }

    @Override
    protected RetryPolicy retry(int number) {
      return RetryPolicy.ofSeconds(1, 0, 1, 0);
    }

    @Override
    public List<JobInfo> jobs() {
      return List.of(new JobInfo("letter", LetterService.class, "send"));
    }
  }

  /** Creates a file with a configuration of this service; the caller deletes it. */
  static Path configuration() {
    String command =
        List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LetterService.class.getName())
            .stream()
            .collect(Collectors.joining("\", \"", "[\"", "\"]"));
    try {
      Path file = Files.createTempFile("rr-test", ".yaml");
      return Files.writeString(
          file,
          """
          version: "3"
          server:
            command: %s
          http:
            address: 127.0.0.1:1
            pool: {num_workers: 1, allocate_timeout: 30s}
          rpc:
            listen: tcp://127.0.0.1:1
          kv:
            sent: {driver: memory, config: {}}
          jobs:
            pool: {num_workers: 1, allocate_timeout: 30s}
            pipelines:
              mail: {driver: memory, config: {priority: 10}}
            consume: [mail]
          """
              .formatted(command));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
