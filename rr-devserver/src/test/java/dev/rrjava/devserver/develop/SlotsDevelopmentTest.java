package dev.rrjava.devserver.develop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.live.SampleProject;
import dev.rrjava.launcher.WriteLauncher;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Change and see, with one JVM behind all workers. */
@Timeout(120)
@EnabledOnOs({OS.LINUX, OS.MAC})
final class SlotsDevelopmentTest {
  @TempDir private Path directory;
  private final List<String> output = new CopyOnWriteArrayList<>();

  @Test
  void jvmIsReplaced() throws Exception {
    ProcessSample project = ProcessSample.write(directory);
    SampleProject sample = project.sample();
    Path launcher = directory.resolve("rr-slot");
    WriteLauncher.main(new String[] {launcher.toString()});
    Files.writeString(
        project.configuration(),
        """
        version: "3"
        server:
          command: ["sh", "%s", "target/slots"]
          relay: unix://target/relay.sock
        service:
          jvm:
            command: "%s app.Main"
            remain_after_exit: true
            restart_sec: 1
            env:
              RR_SLOTS: target/slots
              CLASSPATH: '%s'
              PLACE: Paris
        http:
          address: 127.0.0.1:0
          pool:
            num_workers: 3
        """
            .formatted(
                launcher,
                String.join(" ", ProcessSample.JAVA),
                "target/classes:" + System.getProperty("java.class.path")));
    Files.createDirectories(directory.resolve("target"));
    try (DevServer server = project.setup(output).start()) {
      Client client = Client.of(server);
      String before = client.body("/hello");
      assertThat(before).startsWith("Hello, Ada Paris ");
      sample.edit(
          "Greetings", "return \"Hello, ", "System.out.println(\"asked\");\n    return \"Bye, ");
      String after = client.body("/hello");
      assertThat(after).startsWith("Bye, Ada Paris ");
      assertThat(pid(after)).isNotEqualTo(pid(before));
      Client.await(() -> ProcessHandle.of(pid(before)).isEmpty(), "the end of the previous JVM");
      Client.await(() -> server.workers().size() == 3, "all slots");
      Client.await(() -> sample.folders("classes-").size() == 1, "the end of old generations");
      Client.await(() -> sample.folders("slots-").size() == 1, "the end of old slots");
      Client.await(
          () ->
              output.stream().anyMatch(line -> line.matches("\\[service jvm] \\[slot \\d+] asked")),
          "a labelled line");
      for (int i = 0; i < 6; i++) {
        assertThat(client.body("/hello")).isEqualTo(after);
      }
    }
    assertThat(ProcessHandle.current().descendants()).isEmpty();
    assertThat(directory.resolve("target/rr-dev")).isEmptyDirectory();
  }

  private static long pid(String body) {
    return Long.parseLong(body.substring(body.lastIndexOf(' ') + 1));
  }
}
