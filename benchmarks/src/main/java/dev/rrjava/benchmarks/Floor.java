package dev.rrjava.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The worker that does the least: {@code canned.c} if there is a C compiler, otherwise {@link
 * BareWorker}.
 *
 * @param name for the table
 * @param command without the arguments that make it stream
 */
record Floor(String name, List<String> command) {

  static Floor make(Path directory, List<String> javaCommand)
      throws IOException, InterruptedException {
    Path source = directory.resolve("canned.c");
    try (InputStream in =
        Objects.requireNonNull(Floor.class.getResourceAsStream("/canned.c"), "canned.c")) {
      Files.copy(in, source);
    }
    Path program = directory.resolve("canned");
    try {
      int code =
          new ProcessBuilder("cc", "-O2", "-o", program.toString(), source.toString())
              .inheritIO()
              .start()
              .waitFor();
      if (code == 0) {
        return new Floor("canned.c", List.of(program.toString()));
      }
    } catch (IOException e) {
      System.out.println("no C compiler here (" + e.getMessage() + ")");
    }
    List<String> command = new ArrayList<>(javaCommand);
    command.add(BareWorker.class.getName());
    return new Floor("BareWorker", command);
  }

  List<String> streaming(int chunk, long total) {
    List<String> streaming = new ArrayList<>(command);
    streaming.add(Integer.toString(chunk));
    streaming.add(Long.toString(total));
    return streaming;
  }
}
