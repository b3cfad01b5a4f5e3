package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes are noticed, and which are none. */
@Timeout(60)
class ProjectFilesTest {
  @TempDir private Path directory;
  private SampleProject sample;
  private ProjectFiles files;

  @BeforeEach
  void write() throws IOException {
    sample = SampleProject.write(directory);
    sample.resource("page.html", "<p>");
    files =
        new ProjectFiles(
            sample.project().withClassPath(List.of(directory.resolve("lib"))),
            List.of(directory.resolve(".rr.yaml")));
  }

  private static void assertChanged(Snapshot earlier, Snapshot now, Path... expected) {
    assertThat(now.changesSince(earlier)).containsExactlyInAnyOrder(expected);
    assertThat(now.equals(earlier)).isEqualTo(expected.length == 0);
  }

  @Test
  void noticesNewChangedAndDeletedFiles() throws Exception {
    Snapshot earlier = files.lookWhenComplete();
    sample.edit("Names", "Ada", "Grace");
    sample.source("sub/More", "");
    sample.resource("deep/er/new.txt", "");
    Files.delete(sample.resourceFile("page.html"));
    Files.writeString(directory.resolve(".rr.yaml"), "");
    SampleProject.write(directory.resolve("lib/x/A.class"), "");
    assertChanged(
        earlier,
        files.lookWhenComplete(),
        sample.sourceFile("Names"),
        sample.sourceFile("sub/More"),
        sample.resourceFile("deep/er/new.txt"),
        sample.resourceFile("page.html"),
        directory.resolve(".rr.yaml"),
        directory.resolve("lib/x/A.class"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Names.java~",
        ".Names.java.swp",
        "4913",
        ".#Names.java",
        "#Names.java#",
        "notes.txt",
        "Names.java___jb_tmp___",
        "Names.java___jb_old___",
        "._Names.java",
        ".DS_Store"
      })
  void ignoresFilesOfEditors(String name) throws Exception {
    Snapshot earlier = files.lookWhenComplete();
    Files.writeString(sample.sourceFile("Names").resolveSibling(name), "x");
    if (!name.equals("notes.txt")) {
      Files.writeString(sample.resourceFile(name), "x");
    }
    assertChanged(earlier, files.lookWhenComplete());
  }

  @Test
  void noticesOlderFileOfEqualLength() throws Exception {
    Snapshot earlier = files.lookWhenComplete();
    sample.edit("Names", "Ada", "Eve");
    Files.setLastModifiedTime(
        sample.sourceFile("Names"), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
    assertChanged(earlier, files.lookWhenComplete(), sample.sourceFile("Names"));
  }

  /** As by git checkout, by a formatter, or by an editor that saves what is saved. */
  @Test
  void fileThatIsOnlyTouchedHasNotChanged() throws Exception {
    Snapshot earlier = files.lookWhenComplete();
    SampleProject.makeOld(sample.sourceFile("Names"));
    sample.source("Names", SampleProject.NAMES);
    assertChanged(earlier, files.lookWhenComplete());
    sample.edit("Names", "Ada", "Eve");
    assertChanged(earlier, files.lookWhenComplete(), sample.sourceFile("Names"));
    sample.edit("Names", "Eve", "Ada");
    assertChanged(earlier, files.lookWhenComplete());
  }

  /** The clock of a file server may be ahead. */
  @Test
  void fileOfTheFutureIsComplete() throws Exception {
    Snapshot earlier = files.lookWhenComplete();
    sample.edit("Names", "Ada", "Grace");
    Files.setLastModifiedTime(
        sample.sourceFile("Names"), FileTime.from(Instant.now().plusSeconds(3600)));
    assertChanged(earlier, files.lookWhenComplete(), sample.sourceFile("Names"));
  }

  /** Some editors write a file twice, or remove it before they write it again. */
  @Test
  void waitsUntilNothingChanges() throws Exception {
    Duration nearlyQuiet = Duration.ofMillis(20); // the clocks of files are coarse
    Files.writeString(sample.sourceFile("Names"), "class");
    Instant written = Instant.now();
    files.lookWhenComplete();
    assertThat(Duration.between(written, Instant.now())).isGreaterThan(nearlyQuiet);
    sample.delete("Names");
    Instant deleted = Instant.now();
    files.lookWhenComplete();
    assertThat(Duration.between(deleted, Instant.now())).isGreaterThan(nearlyQuiet);
  }

  @Test
  @DisabledOnOs(OS.WINDOWS) // links need a privilege there
  void followsLinksOnce() throws Exception {
    Path elsewhere = directory.resolve("elsewhere");
    SampleProject.write(elsewhere.resolve("Linked.java"), "");
    Files.createSymbolicLink(sample.sourceFile("x").resolveSibling("linked"), elsewhere);
    Files.createSymbolicLink(elsewhere.resolve("loop"), sample.sourceFile("x").getParent());
    Files.createSymbolicLink(elsewhere.resolve("None.java"), directory.resolve("none"));
    assertThat(files.look().files())
        .contains(sample.sourceFile("x").resolveSibling("linked/Linked.java"));
  }

  @Test
  void missingFoldersAreEmpty() throws Exception {
    Project project = Project.maven(directory.resolve("none")).withClassPath(List.of());
    assertThat(new ProjectFiles(project, List.of()).look().files()).isEmpty();
  }
}
