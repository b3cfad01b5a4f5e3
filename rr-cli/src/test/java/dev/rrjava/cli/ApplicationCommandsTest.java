package dev.rrjava.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The commands for projects and packaged applications. Scripts take the place of programs. */
@DisabledOnOs(OS.WINDOWS)
class ApplicationCommandsTest {
  @TempDir private Path folder = Path.of("");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.run(
        Map.of("PATH", folder.toString()),
        false,
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        arguments);
  }

  /** Creates a program that notes its arguments in the file "called" of its folder. */
  private Path program(String name, int status) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/bin/sh\necho \"$@\" > called\nexit " + status + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    return file;
  }

  private void project() throws IOException {
    Files.writeString(folder.resolve("pom.xml"), "<artifactId>rr-maven-plugin</artifactId>");
  }

  @Test
  void devAndPackageRunTheMavenOfTheProject() throws IOException {
    project();
    program("mvnw", 0);
    assertThat(run("dev", "-C", folder.toString(), "--", "-q", "-Drr.debug")).isZero();
    assertThat(folder.resolve("called")).hasContent("-q -Drr.debug -Drr.tool=rr-java-dev rr:dev");
    assertThat(run("package", "-C", folder.toString())).isZero();
    assertThat(folder.resolve("called")).hasContent("package");
    assertThat(err.toString()).contains("running " + folder.resolve("mvnw") + " package");
  }

  @Test
  void failureOfMavenIsAFailure() throws IOException {
    project();
    program("mvnw", 3);
    assertThat(run("dev", "-C", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("ended with status 3");
    assertThat(run("dev", "-C", folder.resolve("none").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("expected a Maven project in");
  }

  @Test
  void serveRunsRoadRunnerIfThereIsOne() throws IOException {
    program("rr", 0);
    Path app = Files.createDirectories(folder.resolve("app"));
    assertThat(run("serve", app.toString())).isEqualTo(1);
    assertThat(err.toString()).contains(".rr.yaml: package the application first");
    Files.writeString(app.resolve(".rr.yaml"), "version: '3'");
    assertThat(run("serve", app.toString(), "-o", "http.address=127.0.0.1:1")).isZero();
    assertThat(app.resolve("called")).hasContent("serve -c .rr.yaml -o http.address=127.0.0.1:1");
    assertThat(err.toString()).contains("serving with RoadRunner");
    assertThat(run("serve", app.toString(), "--binary", app.toString() + "/no")).isEqualTo(1);
    assertThat(err.toString()).contains("is not an executable file");
  }

  @Test
  void routesAreThoseOfTheJar() throws IOException {
    assertThat(run("routes", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no jar in " + folder + " has a list of routes");
    try (JarOutputStream jar =
        new JarOutputStream(Files.newOutputStream(folder.resolve("app.jar")))) {
      jar.putNextEntry(new JarEntry("META-INF/rr-java/rr-routes.txt"));
      jar.write("GET  /  Main.home\n".getBytes(UTF_8));
    }
    assertThat(run("routes", folder.toString())).isZero();
    assertThat(out.toString().lines()).containsExactly("GET  /  Main.home");
  }

  @Test
  void aotSaysWhatIsMissing() {
    assertThat(run("aot", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("package the application first");
    assertThat(run("aot", folder.toString(), "-r", "nothing")).isEqualTo(2);
    assertThat(err.toString()).contains("expected a request such as");
  }

  @Test
  void doctorReportsErrorsToPeopleAndPrograms() throws IOException {
    Files.writeString(folder.resolve(".rr.yaml"), "version: '3'");
    assertThat(run("doctor", folder.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("error    configuration ").contains("1 error, 0 warnings");
    assertThat(run("doctor", folder.toString(), "--json")).isEqualTo(1);
    assertThat(out.toString()).contains("\"result\": \"error\"");
  }
}
