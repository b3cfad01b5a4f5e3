package dev.rrjava.devserver.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoadRunnerBinaryTest {
  @TempDir private Path folder;

  @BeforeEach
  void requireNameWithoutExtension() {
    assumeTrue(File.separatorChar == '/', "rr has another name");
  }

  private Path program(String name) throws IOException {
    Path file = Files.createFile(Files.createDirectories(folder.resolve(name)).resolve("rr"));
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private Map<String, String> path(String... names) {
    List<String> entries =
        List.of(names).stream().map(folder::resolve).map(Path::toString).toList();
    return Map.of("PATH", String.join(File.pathSeparator, entries));
  }

  @Test
  void firstProgramOnThePathIsFound() throws IOException {
    Files.createDirectories(folder.resolve("directory/rr"));
    Files.createFile(Files.createDirectories(folder.resolve("text")).resolve("rr"));
    Path first = program("first");
    program("second");
    assertThat(RoadRunnerBinary.find(path("missing", "directory", "text", "first", "second")))
        .contains(first);
    assertThat(RoadRunnerBinary.find(path("missing", "directory", "text"))).isEmpty();
    assertThat(RoadRunnerBinary.find(Map.of())).isEmpty();
  }

  @Test
  void foldersTakePrecedenceOverThePath() throws IOException {
    Path own = program("own");
    Path other = program("other");
    assertThat(RoadRunnerBinary.find(List.of(folder.resolve("own")), path("other"))).contains(own);
    assertThat(RoadRunnerBinary.find(List.of(folder.resolve("missing")), path("other")))
        .contains(other);
  }

  @Test
  void onlyTheNamedProgramIsFound() throws IOException {
    Path named = program("named");
    program("other");
    String path = folder.resolve("other").toString();
    assertThat(RoadRunnerBinary.find(Map.of("RR_BINARY", named.toString(), "PATH", path)))
        .contains(named);
    assertThat(RoadRunnerBinary.find(Map.of("RR_BINARY", folder + "/missing", "PATH", path)))
        .isEmpty();
  }
}
