package dev.rrjava.example.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.e2e.RoadRunnerUnderTest;
import dev.rrjava.devserver.host.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Follows docs/project.md word for word in an empty folder, and compiles the code of the README.
 */
@Tag("slow")
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadmeIT {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path RUNNING_MAVEN = Path.of(System.getProperty("rr.maven"));
  private static final Path OTHER_MAVENS = Path.of("target/mavens").toAbsolutePath();

  /** Maven may reset the colours of the terminal at any time. */
  private static final String RESET = "(?:\\x1B\\[0?m)";

  private static final String NO_CODEC = "@Json";

  private ReadmeText readme;
  private Path repository;

  @BeforeAll
  void readReadmeAndCreateRepository(@TempDir Path temporary) throws IOException {
    readme = ReadmeText.read(ROOT.resolve("docs/project.md"));
    repository = temporary.resolve("repository");
    LocalRepository.create(repository, ROOT);
  }

  static List<Path> mavens() throws IOException {
    try (Stream<Path> others = Files.list(OTHER_MAVENS)) {
      return Stream.concat(Stream.of(RUNNING_MAVEN), others.sorted()).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void emptyFolderBecomesServedPage(Path maven, @TempDir Path folder) throws Exception {
    int port = FreePorts.choose();
    Map<String, String> files = readme.filesBefore("serve");
    files.computeIfPresent(".rr.yaml", (name, text) -> text.replace(":8080", ":" + port));
    Application application = Application.write(folder, repository, maven, files);
    assertThat(serve(application, port))
        .contains("2 workers")
        .containsPattern("(?m)^" + RESET + "*rr:serve: serving with the development server");
    assertThat(folder.resolve("target/surefire-reports"))
        .isDirectoryContaining("glob:**TEST-com.example.GreetingsTest.xml");
  }

  @Test
  void roadRunnerServesPackagedApplication(@TempDir Path folder) throws Exception {
    Application application =
        Application.write(folder, repository, RUNNING_MAVEN, readme.filesBefore("serve"));
    application.build("-q", "package", "-DskipTests");
    assertThat(readme.command("rr")).isEqualTo("rr serve");
    try (RoadRunnerUnderTest server =
        RoadRunnerUnderTest.start(
            folder.resolve("target/app/.rr.yaml"),
            folder.resolve("target/app"),
            FreePorts.choose(),
            folder.resolve("rr.log"))) {
      assertThat(get(URI.create("http://127.0.0.1:" + server.port() + requestTarget())))
          .isEqualTo("Hello, Ada!\nHello, Ada!\n");
    }
  }

  /** A dependency is a line in the README. */
  @Test
  void pomStaysShort() {
    long dependencies =
        artifacts(row("Jsonb")[2]).count() + artifacts(row("Jakarta Validation")[2]).count();
    String pom = readme.files().getOrDefault("pom.xml", "no pom");
    assertThat(pom).startsWith("<?xml");
    assertThat(pom.lines().count() + dependencies).isLessThanOrEqualTo(40);
  }

  @Test
  void codeOfReadmeCompiles(@TempDir Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>(ReadmeText.read(ROOT.resolve("README.md")).files());
    assertThat(files).containsOnlyKeys("src/main/java/com/example/Main.java");
    files.put("pom.xml", readme.files().get("pom.xml"));
    Application.write(folder, repository, RUNNING_MAVEN, files).build("-q", "compile");
    assertThat(folder.resolve("target/classes/com/example/Routes.class")).exists();
  }

  @Test
  void addedProcessorMakesMavenCompileAgain(@TempDir Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>(readme.filesBefore("serve"));
    Application application = Application.write(folder, repository, RUNNING_MAVEN, files);
    application.build("-q", "compile");
    Path generated = folder.resolve("target/classes/com/example/OrderJsonAdapter.class");
    assertThat(generated).doesNotExist();
    files.putAll(readme.files());
    files.computeIfPresent("pom.xml", (name, pom) -> with(pom, "Jsonb", "Jakarta Validation"));
    assertThat(Application.write(folder, repository, RUNNING_MAVEN, files).build("compile"))
        .contains("The annotation processors have changed");
  }

  @Test
  void samplesCompileWithJsonbAndConstraints(@TempDir Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>(readme.files());
    files.computeIfPresent("pom.xml", (name, pom) -> with(pom, "Jsonb", "Jakarta Validation"));
    files.put("src/test/java/com/example/OrdersTest.java", ordersTest());
    Application application = Application.write(folder, repository, RUNNING_MAVEN, files);
    assertThat(application.build("test")).contains("Tests run: 2, Failures: 0, Errors: 0");
  }

  @Test
  void sampleCompilesWithJackson(@TempDir Path folder) throws Exception {
    Map<String, String> files = new TreeMap<>(readme.files());
    files.computeIfPresent("pom.xml", (name, pom) -> with(pom, "Jackson", "Jakarta Validation"));
    files.replaceAll((name, text) -> text.replace("jsonb.JsonbCodec", "jackson.JacksonCodec"));
    files.replaceAll((name, text) -> text.replace("JsonbCodec.create", "JacksonCodec.create"));
    files.computeIfPresent(
        "src/main/java/com/example/Order.java",
        (name, text) ->
            text.replace("import io.avaje.jsonb.Json;\n", "").replace(NO_CODEC + "\n", ""));
    files.put("src/test/java/com/example/OrdersTest.java", ordersTest());
    Application application = Application.write(folder, repository, RUNNING_MAVEN, files);
    assertThat(application.build("test")).contains("Tests run: 2, Failures: 0, Errors: 0");
  }

  @Test
  void changeIsServedWhileDeveloping(@TempDir Path folder) throws Exception {
    int port = FreePorts.choose();
    Map<String, String> files = readme.filesBefore("serve");
    files.computeIfPresent(".rr.yaml", (name, text) -> text.replace(":8080", ":" + port));
    Application application = Application.write(folder, repository, RUNNING_MAVEN, files);
    Path greetings = folder.resolve("src/main/java/com/example/Greetings.java");
    URI hello = URI.create("http://127.0.0.1:" + port + requestTarget());
    run(
        application,
        "dev",
        "development server: http://127.0.0.1:" + port,
        () -> {
          assertThat(get(hello)).isEqualTo("Hello, Ada!\nHello, Ada!\n");
          Files.writeString(greetings, Files.readString(greetings).replace("Hello, ", "Moin, "));
          assertThat(get(hello)).isEqualTo("Moin, Ada!\nMoin, Ada!\n");
        });
  }

  /** Runs the README's command, sends requests, and ends the server; returns its output. */
  private String serve(Application application, int port) throws Exception {
    URI server = URI.create("http://127.0.0.1:" + port);
    return run(
        application,
        "serve",
        "development server: " + server,
        () -> {
          assertThat(get(server.resolve(requestTarget()))).isEqualTo("Hello, Ada!\nHello, Ada!\n");
          assertThat(get(server.resolve("/countdown"))).startsWith("10\n9\n");
          assertThat(get(server.resolve("/"))).isEqualTo("<h1>Greetings</h1>");
        });
  }

  /** Runs a command of the README while the requests are sent, and returns its output. */
  private String run(
      Application application, String name, String started, Application.Requests requests)
      throws Exception {
    return application.serve(readme.command(name), started, requests);
  }

  /** Path and query of the README's first request to the application. */
  private String requestTarget() {
    Matcher url = Pattern.compile("http://127\\.0\\.0\\.1:8080([^']*)'").matcher(request());
    assertThat(url.find()).isTrue();
    return url.group(1);
  }

  private String request() {
    return readme.command("request");
  }

  private String ordersTest() {
    Matcher body = Pattern.compile("-d '([^']*)'").matcher(readme.command("order"));
    assertThat(body.find()).isTrue();
    return """
        package com.example;

        import static org.junit.jupiter.api.Assertions.assertEquals;

        import dev.rrjava.devserver.DevServer;
        import java.net.http.HttpClient;
        import java.net.http.HttpRequest;
        import java.net.http.HttpResponse;
        import org.junit.jupiter.api.Test;

        class OrdersTest {
          @Test
          void orderIsCheckedAndReturned() throws Exception {
            try (DevServer server = DevServer.inProcess(Main.routes()).start()) {
              assertEquals(201, post(server, BODY));
              assertEquals(422, post(server, BODY.replace("tea", " ")));
            }
          }

          private static final String BODY = "%s";

          private static int post(DevServer server, String body) throws Exception {
            HttpRequest request =
                HttpRequest.newBuilder(server.uri().resolve("/orders"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .statusCode();
          }
        }
        """
        .formatted(body.group(1).replace("\"", "\\\""));
  }

  /** The pom with the dependencies that the README's table names for some purposes. */
  private String with(String pom, String... purposes) {
    StringBuilder dependencies = new StringBuilder();
    for (String purpose : purposes) {
      artifacts(row(purpose)[2]).forEach(each -> dependencies.append(dependency(each)));
    }
    return pom.replace("</dependencies>", dependencies + "</dependencies>");
  }

  private static String[] row(String purpose) {
    try (Stream<String> lines = Files.lines(ROOT.resolve("docs/project.md"))) {
      return lines
          .filter(line -> line.startsWith("|") && line.contains(purpose))
          .filter(line -> line.contains("dev.rrjava:"))
          .map(line -> line.split("\\|", -1))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no row for " + purpose));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String[]> artifacts(String cell) {
    return Pattern.compile("`([^`]+)`").matcher(cell).results().map(r -> r.group(1).split(":"));
  }

  private static String dependency(String... coordinates) {
    return """
        <dependency>
          <groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>
        </dependency>
        """
        .formatted(coordinates[0], coordinates[1], coordinates[2]);
  }

  private static String get(URI uri) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
