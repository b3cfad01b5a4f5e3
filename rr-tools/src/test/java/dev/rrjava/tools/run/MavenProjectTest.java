package dev.rrjava.tools.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.application.ApplicationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class MavenProjectTest {
  private static final String WITH_PLUGIN = "<artifactId>rr-maven-plugin</artifactId>";

  @TempDir private Path folder = Path.of("");

  private MavenProject project(String pom) throws Exception {
    Files.writeString(folder.resolve("pom.xml"), pom);
    return new MavenProject(folder);
  }

  @Test
  void goalHasTheVersionThatTheProjectNames() throws Exception {
    assertThat(project(WITH_PLUGIN).goal("dev", "1.0", List.of("-q")).command())
        .containsExactly("mvn", "-q", "rr:dev");
    assertThat(project("<project/>").goal("dev", "1.0", List.of()).command())
        .containsExactly("mvn", "dev.rrjava:rr-maven-plugin:1.0:dev");
  }

  @Test
  void parentBesideTheProjectCounts() throws Exception {
    Path module = Files.createDirectories(folder.resolve("module"));
    Files.writeString(module.resolve("pom.xml"), "<project/>");
    Files.writeString(folder.resolve("pom.xml"), WITH_PLUGIN);
    assertThat(new MavenProject(module).goal("dev", "1.0", List.of()).command()).endsWith("rr:dev");
  }

  @Test
  void wrapperOfTheProjectIsUsed() throws Exception {
    Path wrapper = Files.writeString(folder.resolve("mvnw"), "#!/bin/sh\n");
    assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    TerminalProcess process = project(WITH_PLUGIN).phase("package", List.of());
    assertThat(process.command()).containsExactly(wrapper.toString(), "package");
    assertThat(process.folder()).isEqualTo(folder);
  }

  @Test
  void projectHasToBeThereAndToUseThePlugin() throws Exception {
    assertThatThrownBy(() -> new MavenProject(folder).goal("dev", "1", List.of()))
        .isInstanceOf(ApplicationException.class)
        .hasMessageContaining("expected a Maven project in " + folder);
    assertThatThrownBy(() -> project("<project/>").phase("package", List.of()))
        .hasMessageContaining("does not use rr-maven-plugin");
  }
}
