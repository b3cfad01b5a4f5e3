package dev.rrjava.devserver.develop;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.ProcessSetup;
import dev.rrjava.devserver.live.SampleProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sample project with a {@code .rr.yaml} whose workers are processes. */
record ProcessSample(SampleProject sample) {
  static final List<String> JAVA =
      List.of(
          Path.of(System.getProperty("java.home"), "bin", "java").toString(),
          "-XX:+DisplayVMOutputToStderr",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto");

  static ProcessSample write(Path directory) throws IOException {
    SampleProject sample = SampleProject.write(directory);
    sample.edit(
        "Greetings",
        "Names.ADA;",
        "Names.ADA + \" \" + System.getenv(\"PLACE\") + \" \" + ProcessHandle.current().pid();");
    ProcessSample written = new ProcessSample(sample);
    written.configure(classPathCommand(), "Paris");
    return written;
  }

  /** The command with the build tool's folder of classes in its class path. */
  static List<String> classPathCommand() {
    return Stream.concat(
            JAVA.stream(),
            Stream.of("-cp", "target/classes:" + System.getProperty("java.class.path"), "app.Main"))
        .toList();
  }

  Path configuration() {
    return sample.directory().resolve(".rr.yaml");
  }

  void configure(List<String> command, String place, String... more) throws IOException {
    Files.writeString(
        configuration(),
        """
        version: "3"
        server:
          command: [%s]
          env:
            - PLACE: %s
        http:
          address: 127.0.0.1:0
          pool:
            num_workers: 2
        %s
        """
            .formatted(
                command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", ")),
                place,
                String.join("\n", more)));
  }

  ProcessSetup setup(List<String> output) {
    return DevServer.processes(Path.of(".rr.yaml"))
        .workDirectory(sample.directory())
        .develop(sample.project())
        .output(output::add);
  }
}
