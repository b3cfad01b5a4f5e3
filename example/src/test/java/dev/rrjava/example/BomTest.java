package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The bill of materials lists each published module of the build. */
class BomTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final String BOM = "rr-bom";

  @Test
  void bomListsAllPublishedModulesInTheVersionOfTheBuild() {
    List<String> published =
        find("<module>([^<]+)</module>", read("pom.xml"))
            .filter(module -> !module.equals(BOM))
            .filter(BomTest::isPublished)
            .toList();
    assertThat(published).contains("rr-runtime").doesNotContain("example", "benchmarks");

    String bom = read(BOM + "/pom.xml");
    String managed = bom.substring(bom.indexOf("<dependencyManagement>"), bom.indexOf("<build>"));
    assertThat(find("<artifactId>([^<]+)</artifactId>", managed))
        .containsExactlyInAnyOrderElementsOf(published);
    assertThat(find("<version>([^<]+)</version>", managed))
        .hasSameSizeAs(published)
        .containsOnly("${project.version}");
  }

  private static boolean isPublished(String module) {
    return !read(module + "/pom.xml").contains("<maven.deploy.skip>true</maven.deploy.skip>");
  }

  private static Stream<String> find(String regex, String text) {
    return Pattern.compile(regex).matcher(text).results().map(match -> match.group(1));
  }

  private static String read(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
