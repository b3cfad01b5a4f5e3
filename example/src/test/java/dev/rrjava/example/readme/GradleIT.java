package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.example.readme.GradleBuildFile.Dependency;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Holds docs/gradle.md: with Gradle if it is on the PATH, and always with a pom that has the
 * dependencies of the page, whose build creates the folders that Gradle would create.
 */
@Tag("slow")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GradleIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MAVEN = Path.of(System.getProperty("rr.maven"));
  private static final Pattern GRADLE_VERSION = Pattern.compile("(?m)^Gradle (\\d+)\\.(\\d+)");

  private Path repository;
  private GradleBuildFile build;
  private ReadmeText page;

  @BeforeAll
  void readPageAndCreateRepository(@TempDir Path temporary) throws IOException {
    page = ReadmeText.read(ROOT.resolve("docs/gradle.md"));
    build = new GradleBuildFile(page.files().getOrDefault("build.gradle.kts", ""));
    repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
  }

  @Test
  void dependenciesOfPageBuildTestAndServeApplication(@TempDir Path folder) throws Exception {
    int port = FreePorts.choose();
    Map<String, String> files = files(port);
    files.put("pom.xml", pom());
    Application application = Application.write(folder, repository, MAVEN, files);
    assertThat(application.build("package")).contains("Tests run: 1, Failures: 0, Errors: 0");
    assertThat(folder.resolve("build/app/greetings.jar")).exists();
    develop(application, URI.create("http://127.0.0.1:" + port));
  }

  /** Runs the program of the page's task, and changes a source. */
  private void develop(Application application, URI server) throws Exception {
    Path folder = application.folder();
    String libraries;
    try (Stream<Path> jars = Files.list(folder.resolve("build/app/lib"))) {
      libraries = jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
    String ownClassPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", ownClassPath, build.value("\"dev\"", "mainClass")));
    command.addAll(
        build.arguments(
            Map.of("compileClasspath", libraries, "annotationProcessor", ownClassPath)));
    Path greetings = folder.resolve("src/main/java/com/example/Greetings.java");
    application.serve(
        command,
        "development server: " + server,
        () -> {
          assertThat(hello(server)).isEqualTo("Hello, Ada!\nHello, Ada!\n");
          String source = Files.readString(greetings);
          Files.writeString(greetings, source.replace("Hello, ", "Moin, "));
          assertThat(hello(server)).isEqualTo("Moin, Ada!\nMoin, Ada!\n");
        });
  }

  private static String hello(URI server) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/hello/Ada?times=2")).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  /** Gradle does not apply a platform to other configurations; Maven would. */
  @Test
  void everyConfigurationWithoutVersionsHasThePlatform() throws IOException {
    String managed = Files.readString(ROOT.resolve("rr-bom/target/.flattened-pom.xml"));
    List<Dependency> unversioned =
        build.dependencies().stream().filter(each -> each.version().isEmpty()).toList();
    assertThat(unversioned).hasSizeGreaterThan(5);
    for (Dependency each : unversioned) {
      assertThat(managed).contains("<artifactId>" + each.artifact() + "</artifactId>");
      String parent = each.configuration().replace("testImplementation", "implementation");
      assertThat(build.text()).contains("    " + parent + "(rrVersions)\n");
    }
  }

  @Test
  void gradleBuildsAndTestsApplication(@TempDir Path folder) throws Exception {
    Optional<Path> gradle = gradle();
    assumeTrue(gradle.isPresent(), "there is no Gradle 8.5 or later on the PATH");
    Application.write(folder, repository, MAVEN, files(FreePorts.choose()));
    List<String> command = new ArrayList<>(List.of(page.command("build").split(" ")));
    command.set(0, gradle.get().toString());
    command.addAll(List.of("--no-daemon", "-Dmaven.repo.local=" + repository));
    Path log = folder.resolve("gradle.log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(log)).isZero();
    assertThat(folder.resolve("build/app/greetings.jar")).exists();
    assertThat(folder.resolve("build/app/.rr.yaml")).content().contains("-jar greetings.jar");
    assertThat(folder.resolve("build/test-results/test"))
        .isDirectoryContaining("glob:**TEST-com.example.GreetingsTest.xml");
  }

  private static Optional<Path> gradle() throws IOException {
    for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path program = Path.of(folder, "gradle");
      if (Files.isExecutable(program)) {
        Process process = new ProcessBuilder(program.toString(), "--version").start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        Matcher version = GRADLE_VERSION.matcher(output);
        boolean isSupported =
            version.find()
                && Integer.parseInt(version.group(1)) * 100 + Integer.parseInt(version.group(2))
                    >= 805;
        return Optional.of(program).filter(found -> isSupported);
      }
    }
    return Optional.empty();
  }

  private Map<String, String> files(int port) throws IOException {
    Map<String, String> files =
        new TreeMap<>(ReadmeText.read(ROOT.resolve("docs/project.md")).files());
    files.remove("pom.xml");
    files.putAll(page.files());
    files.computeIfPresent(".rr.yaml", (name, text) -> text.replace(":8080", ":" + port));
    return files;
  }

  /** A pom with the dependencies, processors and folders of the page's build. */
  private String pom() throws IOException {
    String[] versions = build.platform();
    return """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>greetings</artifactId>
        <version>1.0-SNAPSHOT</version>
        <properties>
          <maven.compiler.release>17</maven.compiler.release>
          <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
        </properties>
        <dependencyManagement>
          <dependencies>
            <dependency>
              <groupId>%s</groupId>
              <artifactId>%s</artifactId>
              <version>%s</version>
              <type>pom</type>
              <scope>import</scope>
            </dependency>
          </dependencies>
        </dependencyManagement>
        <dependencies>
      %s
        </dependencies>
        <build>
          <directory>build</directory>
          <outputDirectory>build/classes/java/main</outputDirectory>
          <testOutputDirectory>build/classes/java/test</testOutputDirectory>
          <plugins>
            <plugin>
              <artifactId>maven-compiler-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <annotationProcessorPaths>
      %s
                </annotationProcessorPaths>
              </configuration>
            </plugin>
            <plugin>
              <artifactId>maven-surefire-plugin</artifactId>
              <version>%s</version>
            </plugin>
            <plugin>
              <groupId>dev.rrjava</groupId>
              <artifactId>rr-maven-plugin</artifactId>
              <version>%s</version>
              <configuration>
                <mainClass>%s</mainClass>
              </configuration>
              <executions>
                <execution>
                  <goals>
                    <goal>package</goal>
                  </goals>
                </execution>
              </executions>
            </plugin>
          </plugins>
        </build>
      </project>
      """
        .formatted(
            versions[0],
            versions[1],
            versions[2],
            dependencies("implementation", "compile")
                + dependencies("testImplementation", "test")
                + dependencies("testRuntimeOnly", "test"),
            version("maven-compiler-plugin"),
            dependencies("annotationProcessor", "").replace("dependency>", "path>"),
            version("maven-surefire-plugin"),
            versions[2],
            build.value("application {", "mainClass"));
  }

  private String dependencies(String configuration, String scope) {
    return build.dependencies().stream()
        .filter(each -> each.configuration().equals(configuration))
        .map(dependency -> dependency(dependency, scope))
        .collect(Collectors.joining());
  }

  private static String dependency(Dependency dependency, String scope) {
    String version = dependency.version().map(each -> "<version>" + each + "</version>").orElse("");
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s%s</dependency>\n"
        .formatted(
            dependency.group(),
            dependency.artifact(),
            version,
            scope.isEmpty() ? "" : "<scope>" + scope + "</scope>");
  }

  /** Returns the version of a plugin that this project is built with. */
  private static String version(String plugin) throws IOException {
    Matcher property =
        Pattern.compile("<" + plugin + ".version>(.+)<")
            .matcher(Files.readString(ROOT.resolve("pom.xml")));
    assertThat(property.find()).as(plugin).isTrue();
    return property.group(1);
  }
}
