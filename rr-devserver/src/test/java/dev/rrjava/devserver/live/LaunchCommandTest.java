package dev.rrjava.devserver.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS) // paths are compared as text
class LaunchCommandTest {
  @TempDir private Path directory;

  private LaunchCommand change(String... words) throws IOException {
    return LaunchCommand.of(
        List.of(words), directory, Project.maven(directory), Path.of("/generation"));
  }

  private void jar(Map<String, String> attributes) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
    Path file = directory.resolve("target/app/app.jar");
    Files.createDirectories(file.getParent());
    new JarOutputStream(Files.newOutputStream(file), manifest).close();
  }

  @Test
  void replacesClassesInClassPath() throws Exception {
    for (String option : List.of("-cp", "-classpath", "--class-path")) {
      LaunchCommand command =
          change(
              "java",
              "-Xmx64m",
              option,
              "a.jar:target/classes:" + directory + "/target/classes/",
              "Main",
              "x");
      assertThat(command.words())
          .containsExactly("java", "-Xmx64m", option, "a.jar:/generation:/generation", "Main", "x");
      assertThat(command.runsClasses()).isTrue();
    }
  }

  @Test
  void replacesJarByItsClassPath() throws Exception {
    jar(
        Map.of(
            "Main-Class", "app.Main",
            "Class-Path", "lib/a.jar lib/b%20c.jar",
            "Add-Opens", "java.base/java.lang java.base/java.util",
            "Enable-Native-Access", "ALL-UNNAMED"));
    LaunchCommand command = change("/usr/bin/java", "@args", "-jar", "target/app/app.jar", "x");
    assertThat(command.words())
        .containsExactly(
            "/usr/bin/java",
            "@args",
            "--add-opens",
            "java.base/java.lang=ALL-UNNAMED",
            "--add-opens",
            "java.base/java.util=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            "/generation:"
                + directory
                + "/target/app/lib/a.jar:"
                + directory
                + "/target/app/lib/b c.jar",
            "app.Main",
            "x");
  }

  @Test
  void jarWithoutClassPathContainsWhatItNeeds() throws Exception {
    jar(Map.of("Main-Class", "app.Main"));
    assertThat(change("nice", "java", "-jar", "target/app/app.jar").words())
        .containsExactly(
            "nice", "java", "-cp", "/generation:" + directory + "/target/app/app.jar", "app.Main");
  }

  /** As Maven makes it if the sources have errors when the development server starts. */
  @Test
  void findsMainClassThatJarDoesNotName() throws Exception {
    SampleProject sample = SampleProject.write(directory);
    jar(Map.of("Class-Path", "lib/a.jar"));
    List<String> words = List.of("java", "-jar", "target/app/app.jar", "x");
    Path classes = directory.resolve("classes");
    Files.createDirectories(classes);
    assertThatThrownBy(() -> LaunchCommand.of(words, directory, sample.project(), classes))
        .hasMessageEndingWith(
            "app.jar names no main class: expected one class with a main method, but there is none");
    sample.source("Other", "package app; class Other { static void main(String[] arguments) {} }");
    sample.source("Calls", "package app; class Calls { { app.Called.main(new String[0]); } }");
    sample.source(
        "Called",
        "package app; public class Called { int i = 1; public static void main(String[] a) {} }");
    ToolProvider.getSystemJavaCompiler()
        .run(
            null,
            null,
            null,
            "-d",
            classes.toString(),
            sample.sourceFile("Other").toString(),
            sample.sourceFile("Calls").toString(),
            sample.sourceFile("Called").toString());
    assertThat(LaunchCommand.of(words, directory, sample.project(), classes).words())
        .containsExactly(
            "java", "-cp", classes + ":" + directory + "/target/app/lib/a.jar", "app.Called", "x");
  }

  @Test
  void jarThatIsNotBuiltIsAnError() {
    assertThatThrownBy(() -> change("java", "-jar", "target/app/app.jar"))
        .hasMessage("there is no target/app/app.jar, whose class path is needed: build it once");
  }

  @Test
  void otherCommandsDoNotRunClasses() throws Exception {
    assertThat(change("sh", "run.sh").runsClasses()).isFalse();
    assertThat(change("java", "-cp", "other.jar", "Main").runsClasses()).isFalse();
    assertThat(change("java", "Main").runsClasses()).isFalse();
  }

  @Test
  void replacesClassesInVariable() {
    assertThat(
            LaunchCommand.environment(
                Map.of("CLASSPATH", "target/classes:a.jar", "OTHER", "target/classes"),
                directory,
                Project.maven(directory),
                Path.of("/generation")))
        .isEqualTo(Map.of("CLASSPATH", "/generation:a.jar", "OTHER", "target/classes"));
  }
}
