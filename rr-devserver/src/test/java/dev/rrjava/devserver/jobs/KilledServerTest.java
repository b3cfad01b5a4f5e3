package dev.rrjava.devserver.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServerMain;
import dev.rrjava.jobs.JobQueues;
import dev.rrjava.jobs.NewJob;
import dev.rrjava.rpc.RpcClient;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the processes of a server that is killed. */
@Timeout(120)
class KilledServerTest {
  private static final String GREETING = "rr-java development server: ";

  /** Jobs, requests and services; a script is not the program that it runs. */
  @Test
  void allProcessesEndWithServerAlsoThoseThatAreBusy(@TempDir Path directory) throws Exception {
    Files.writeString(
        directory.resolve("deaf.sh"), "trap '' HUP INT TERM; sleep 1000; sleep 1000; sleep 1000\n");
    int port =
        JobsConfiguration.in(directory)
            .more(
                """
                service:
                  sleeper: { command: "sleep 1000" }
                  deaf: { command: "sh deaf.sh", process_num: 2 }
                """)
            .write();
    Process server = start(directory);
    try (BufferedReader output = server.errorReader();
        RpcClient client = RpcClient.of("tcp://127.0.0.1:" + port)) {
      String line = output.readLine();
      while (line != null && !line.startsWith(GREETING)) {
        line = output.readLine();
      }
      assertThat(line).as("the server has started").isNotNull();
      String running = JobQueues.of(client).push(NewJob.of("wait", "never").withPipeline("mail"));
      new JobJournal(directory.resolve("journal")).awaitJob(running, 1);
      List<ProcessHandle> processes = server.descendants().toList();
      assertThat(processes)
          .as("a worker for requests, two for jobs, three services and the children of two")
          .hasSizeGreaterThanOrEqualTo(8);
      server.destroyForcibly();
      for (ProcessHandle process : processes) {
        process.onExit().get(30, TimeUnit.SECONDS);
      }
    } finally {
      server.destroyForcibly();
    }
  }

  private static Process start(Path directory) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            DevServerMain.class.getName(),
            "--work-dir",
            directory.toString(),
            "-o",
            "http.address=127.0.0.1:0",
            "-o",
            "http.pool.num_workers=1")
        .start();
  }
}
