package dev.rrjava.devserver.develop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.rpc.RpcClient;
import dev.rrjava.services.Services;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Change and see, with workers for jobs. */
@Timeout(120)
final class JobsDevelopmentTest {
  private static final String MAIN =
      """
      package app;

      import dev.rrjava.http.HttpWorker;
      import dev.rrjava.jobs.JobResult;
      import dev.rrjava.jobs.JobWorker;
      import dev.rrjava.jobs.ReceivedJob;
      import dev.rrjava.jobs.WorkerModes;
      import java.nio.file.Files;
      import java.nio.file.Path;

      public final class Main {
        public static void main(String[] arguments) {
          new WorkerModes()
              .http(() -> HttpWorker.create().serve(Routes.of(new Greetings())))
              .jobs(() -> { /*start*/ JobWorker.create().serve(Main::handle); })
              .serve();
        }

        private static void hang() {
          try {
            Files.writeString(Path.of("hangs"), "");
            Thread.sleep(1_000_000);
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        }

        private static JobResult handle(ReceivedJob job) throws Exception {
          Path file = Path.of(job.payloadText());
          Files.writeString(Path.of(file + ".begun"), "");
          while (Files.exists(Path.of(file + ".gate"))) {
            Thread.sleep(10);
          }
          Files.writeString(file, "done by the first");
          return JobResult.acknowledge();
        }
      }
      """;

  @TempDir private Path directory;
  private final List<String> output = new CopyOnWriteArrayList<>();

  private ProcessSample project(int port) throws Exception {
    ProcessSample project = ProcessSample.write(directory);
    project.sample().source("Main", MAIN);
    project.configure(
        ProcessSample.classPathCommand(),
        "Paris",
        "rpc: {listen: 'tcp://127.0.0.1:" + port + "'}",
        "jobs:",
        "  pool: {num_workers: 1}",
        "  pipelines: {mail: {driver: memory, config: {}}}",
        "  consume: [mail]");
    return project;
  }

  @Test
  void jobInProgressIsCompletedAndTheNextOneGetsTheNewCode() throws Exception {
    int port = FreePorts.choose();
    ProcessSample project = project(port);
    try (DevServer server = project.setup(output).start();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      JobQueues queues = JobQueues.of(client);
      Path gate = Files.createFile(directory.resolve("one.gate"));
      push(queues, "one");
      await(directory.resolve("one.begun"));
      project.sample().edit("Main", "the first", "the second");
      assertThat(Client.of(server).body("/hello")).startsWith("Hello, ");
      Files.delete(gate);
      push(queues, "two");
      assertThat(await(directory.resolve("one"))).isEqualTo("done by the first");
      assertThat(await(directory.resolve("two"))).isEqualTo("done by the second");
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void jobsWaitForCodeThatCompilesAndForWorkersThatStart() throws Exception {
    int port = FreePorts.choose();
    ProcessSample project = project(port);
    try (DevServer server = project.setup(output).start();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      assertThat(server).isNotNull();
      JobQueues queues = JobQueues.of(client);
      project.sample().edit("Main", "done by the first", "done\" by the first");
      awaitOutput("The sources do not compile");
      push(queues, "one");
      project.sample().edit("Main", "done\" by the first", "done by the second");
      assertThat(await(directory.resolve("one"))).isEqualTo("done by the second");
      project.sample().edit("Main", "/*start*/", "hang();");
      await(directory.resolve("hangs"));
      project.sample().edit("Main", "hang();", "");
      awaitOutput("gave up their start");
      push(queues, "two");
      assertThat(await(directory.resolve("two"))).isEqualTo("done by the second");
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void serverWithoutRequestsHandlesJobsByChangedCode() throws Exception {
    ProcessSample project = ProcessSample.write(directory);
    project.sample().source("Main", MAIN);
    int port = FreePorts.choose();
    configureJobsOnly(project, port, "num_workers: 1");
    try (DevServer server = project.setup(output).start();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      JobQueues queues = JobQueues.of(client);
      push(queues, "one");
      assertThat(await(directory.resolve("one"))).isEqualTo("done by the first");
      assertThat(server.encryptedAddress()).isEmpty();
      project.sample().edit("Main", "the first", "the second");
      awaitOutput("Main.java changed");
      push(queues, "two");
      assertThat(await(directory.resolve("two"))).isEqualTo("done by the second");
      Files.writeString(
          project.configuration(),
          Files.readString(project.configuration()) + "http: {address: '127.0.0.1:0'}\n");
      awaitOutput("the section http was added or removed");
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  private static void configureJobsOnly(ProcessSample project, int port, String pool)
      throws Exception {
    Files.writeString(
        project.configuration(),
        """
        version: "3"
        server:
          command: ["%s"]
        rpc: {listen: 'tcp://127.0.0.1:%d'}
        jobs:
          pool: {%s}
          pipelines: {mail: {driver: memory, config: {}}}
          consume: [mail]
        """
            .formatted(String.join("\", \"", ProcessSample.classPathCommand()), port, pool));
  }

  @Test
  void workerForJobsListensForDebuggerIfThereAreNoRequests() throws Exception {
    ProcessSample project = ProcessSample.write(directory);
    project.sample().source("Main", MAIN);
    int port = FreePorts.choose();
    int debugPort = FreePorts.choose();
    configureJobsOnly(project, port, "num_workers: 3, supervisor: {exec_ttl: 1s}");
    try (DevServer server = project.setup(output).debug(debugPort).start();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      JobQueues queues = JobQueues.of(client);
      assertThat(ProcessDevelopmentTest.handshake(debugPort)).isEqualTo("JDWP-Handshake");
      assertThat(server.workers()).isEmpty();
      assertThat(Services.of(client).pools().workers("jobs")).hasSize(1);
      push(queues, "one");
      assertThat(await(directory.resolve("one"))).isEqualTo("done by the first");
      project.sample().edit("Main", "the first", "the second");
      awaitOutput("Main.java changed");
      push(queues, "two");
      assertThat(await(directory.resolve("two"))).isEqualTo("done by the second");
      assertThat(ProcessDevelopmentTest.handshake(debugPort)).isEqualTo("JDWP-Handshake");
      assertThat(output)
          .anyMatch(
              line ->
                  line.startsWith("attach a debugger to 127.0.0.1:" + debugPort)
                      && line.endsWith("There is one worker, and jobs may take any time"));
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  private void awaitOutput(String text) throws InterruptedException {
    while (output.stream().noneMatch(line -> line.contains(text))) {
      Thread.sleep(10);
    }
  }

  private void push(JobQueues queues, String file) {
    queues.push(NewJob.of("write", directory.resolve(file).toString()).withPipeline("mail"));
  }

  /** Waits for a file that is written in one go, and returns its content. */
  private String await(Path file) throws Exception {
    while (!Files.exists(file) || (Files.size(file) == 0 && !isSign(file))) {
      Thread.sleep(10);
    }
    return Files.readString(file);
  }

  /** Returns whether a file has no content, but says that something has begun. */
  private static boolean isSign(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".begun") || name.equals("hangs");
  }
}
