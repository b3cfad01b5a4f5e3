package dev.rrjava.example.readme;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.host.FreePorts;
import dev.rrjava.tools.release.Platform;
import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows docs/getting-started.md from an empty folder to a service in production, and compiles the
 * projects with the other libraries for JSON, too.
 */
@Tag("slow")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewProjectIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path MAVEN = Path.of(System.getProperty("rr.maven"));
  private static final String RR_BINARY = System.getenv("RR_BINARY");

  private Path repository;
  private String page;
  private ReadmeText commands;

  @BeforeAll
  void readPageAndCreateRepository(@TempDir Path temporary) throws IOException {
    repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
    Path file = ROOT.resolve("docs/getting-started.md");
    page = Files.readString(file);
    commands = ReadmeText.read(file);
  }

  @Test
  void emptyFolderBecomesServiceInProduction(@TempDir Path folder) throws Exception {
    run(application(folder), "init");
    Application shop = application(folder.resolve("shop"));
    int port = FreePorts.choose();
    replace(folder.resolve("shop/.rr.yaml"), ":8080", ":" + port);
    timed("dev", () -> develop(shop, URI.create("http://127.0.0.1:" + port)));
    timed("get", () -> download(shop));
    timed("serve", () -> serve(shop, URI.create("http://127.0.0.1:" + port)));
    run(shop, "package");
    run(shop, "aot", "-Drr.starts=1");
    assertThat(run(shop, "doctor")).contains("0 errors");
  }

  @Test
  void projectsOfAllKindsCompileWithoutWarningsAndPassTheirTests(@TempDir Path folder)
      throws Exception {
    List<String> kinds =
        List.of("jsonb", "jackson", "none", "jsonb-jobs", "jackson-jobs", "none-jobs");
    Application modules = application(folder);
    for (String kind : kinds) {
      String command = commands.command("init").replace("=shop", "=" + kind);
      String json = kind.replace("-jobs", "");
      modules.build(words(command, "-Drr.json=" + json, "-Drr.jobs=" + !json.equals(kind)));
      replace(folder.resolve(kind).resolve("pom.xml"), "<plugins>", "<plugins>" + STRICT_COMPILER);
    }
    Files.writeString(folder.resolve("pom.xml"), MODULES);
    assertThat(modules.build(words(commands.command("test"))))
        .contains("[INFO] Tests run: 4, Failures: 0, Errors: 0, Skipped: 0\n")
        .contains("[INFO] Tests run: 3, Failures: 0, Errors: 0, Skipped: 0\n")
        .contains("[INFO] Tests run: 8, Failures: 0, Errors: 0, Skipped: 0\n")
        .contains("[INFO] Tests run: 7, Failures: 0, Errors: 0, Skipped: 0\n");
    for (String kind : kinds) {
      assertThat(folder.resolve(kind).resolve("target/surefire-reports"))
          .isDirectoryContaining("glob:**TEST-com.example.GreetingsTest.xml");
    }
  }

  @Test
  void filesOfThePageAboutJobsPassTheirTests(@TempDir Path folder) throws Exception {
    ReadmeText jobs = ReadmeText.read(ROOT.resolve("docs/jobs.md"));
    application(folder).build(words(jobs.command("init")));
    Path shop = folder.resolve("shop");
    for (String greeting : List.of("Greetings", "Greeting", "Visitor")) {
      Files.delete(shop.resolve("src/main/java/com/example/" + greeting + ".java"));
    }
    Files.delete(shop.resolve("src/test/java/com/example/GreetingsTest.java"));
    for (Map.Entry<String, String> file : jobs.files().entrySet()) {
      Files.writeString(shop.resolve(file.getKey()), file.getValue());
    }
    assertThat(application(shop).build(words(commands.command("test"))))
        .contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0");
  }

  private void develop(Application shop, URI server) throws Exception {
    MatchResult change = match("replace `(.+)` by `(.+)` in `(.+)`");
    shop.serve(
        commands.command("dev"),
        "development server: " + server,
        () -> {
          assertGreeting(server);
          assertThat(get(server.resolve("/"))).contains(change.group(1));
          replace(shop.folder().resolve(change.group(3)), change.group(1), change.group(2));
          assertThat(get(server.resolve("/"))).contains(change.group(2));
        });
  }

  /** Downloads a program that starts RoadRunner, if there is one here, else states a version. */
  private void download(Application shop) throws Exception {
    Platform platform = Platform.current();
    try (ReleaseServer releases = new ReleaseServer()) {
      releases.add(
          "3.0.9",
          RR_BINARY == null
              ? ReleaseServer.binary("3.0.9")
              : ("#!/bin/sh\nexec '" + RR_BINARY + "' \"$@\"\n").getBytes(UTF_8),
          platform.system() + "-" + platform.architecture());
      shop.build(words(commands.command("get"), "-Drr.api=" + releases.uri()));
    }
    assertThat(shop.folder().resolve("rr")).isExecutable();
  }

  private void serve(Application shop, URI server) throws Exception {
    String command = commands.command("serve");
    if (RR_BINARY == null) {
      shop.serve(command, "development server: " + server, () -> assertGreeting(server));
    } else {
      shop.serve(
          command + " -Drr.binary=rr", "RoadRunner server started", () -> assertGreeting(server));
    }
  }

  /** Sends the request of the page. */
  private void assertGreeting(URI server) throws Exception {
    String path = commands.command("hello").replace("curl 127.0.0.1:8080", "");
    String body = get(server.resolve(path)) + "\n";
    assertThat(commands.files()).containsEntry("hello-response", body);
  }

  private MatchResult match(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.toMatchResult();
  }

  private Application application(Path folder) throws IOException {
    return Application.write(folder, repository, MAVEN, Map.of());
  }

  /** Runs a command of the page to its end, and returns what it printed. */
  private String run(Application application, String name, String... more) throws Exception {
    StringBuilder output = new StringBuilder();
    timed(name, () -> output.append(application.build(words(commands.command(name), more))));
    return output.toString();
  }

  private static String[] words(String command, String... more) {
    List<String> words = new ArrayList<>(Application.arguments(command));
    words.addAll(List.of(more));
    return words.toArray(String[]::new);
  }

  private static void timed(String name, Application.Requests step) throws Exception {
    long start = System.nanoTime();
    step.send();
    Duration time = Duration.ofNanos(System.nanoTime() - start);
    System.out.printf("getting-started: %-8s %5.1f s%n", name, time.toMillis() / 1000.0);
  }

  private static void replace(Path file, String text, String by) throws IOException {
    String before = Files.readString(file);
    assertThat(before).contains(text);
    Files.writeString(file, before.replace(text, by));
  }

  private static String get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static final String STRICT_COMPILER =
      """
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <configuration>
          <compilerArgs>
            <arg>-Xlint:all,-processing</arg>
            <arg>-Werror</arg>
          </compilerArgs>
        </configuration>
      </plugin>
      """;

  private static final String MODULES =
      """
      <project xmlns="http://maven.apache.org/POM/4.0.0">
        <modelVersion>4.0.0</modelVersion>
        <groupId>com.example</groupId>
        <artifactId>all-kinds</artifactId>
        <version>1.0-SNAPSHOT</version>
        <packaging>pom</packaging>
        <modules>
          <module>jsonb</module>
          <module>jackson</module>
          <module>none</module>
          <module>jsonb-jobs</module>
          <module>jackson-jobs</module>
          <module>none-jobs</module>
        </modules>
      </project>
      """;
}
