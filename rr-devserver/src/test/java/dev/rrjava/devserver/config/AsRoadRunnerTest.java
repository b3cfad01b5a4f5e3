package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of reading a file, each seen at RoadRunner 3.0.0. */
final class AsRoadRunnerTest {
  private static final Map<String, String> ENVIRONMENT =
      Map.of("APP", "shop", "EMPTY", "", "PLACE", "here");

  @TempDir private Path directory;

  private Configuration read(String yaml, String... overrides) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(overrides), ENVIRONMENT);
  }

  private Configuration readCommand(String command) throws IOException {
    return read(
        "version: \"3\"\nserver: { command: "
            + command
            + " }\nhttp: { address: \"127.0.0.1:8080\" }");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "java  -jar   app.jar"         | java/-jar/app.jar
          ["java -jar  app.jar"]         | java/-jar/app.jar
          [java, "-Da=b c", "d,e"]       | java/-Da=b c/d,e
          "java -Da=b,c Main"            | java -Da=b/c Main
          "java 'a b'"                   | java/'a/b'
          'java "a b"'                   | java/"a/b"
          "java a$APP ${APP} $$ $1 $ z"  | java/ashop/shop/$/z
          "java ${EMPTY:-none} ${APP:-x}" | java/none/shop
          """)
  void cutsCommand(String command, String words) throws IOException {
    assertThat(readCommand(command).workers().command())
        .isEqualTo(Arrays.asList(words.split("/", -1)));
  }

  @Test
  void namesValueThatIsReadAsEmpty() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            server: { command: java, env: { A: "${APP} ${EMPTY:-none}" } }
            http: { address: "127.0.0.1:8080" }
            """);
    assertThat(configuration.workers().environment()).containsEntry("A", "");
    assertThat(configuration.file().notices())
        .containsExactly(
            "server.env: RoadRunner reads \"${APP} ${EMPTY:-none}\" as an empty string: if one"
                + " variable has a default, all need one");
  }

  @Test
  void ignoresCaseOfKeysAndCutsThemAtDots() throws IOException {
    Configuration configuration =
        read(
            """
            Version: "3"
            SERVER: { Command: java, env: { aPp: a } }
            http.address: "127.0.0.1:8080"
            http.pool.num_workers: 3
            Http: { POOL: { Max_Jobs: 5 } }
            """,
            "HTTP.Pool.Num_Workers=4");
    assertThat(configuration.pool().workers()).isEqualTo(4);
    assertThat(configuration.pool().maxJobs()).isEqualTo(5);
    assertThat(configuration.workers().environment()).containsEntry("APP", "a");
    assertThat(configuration.file().notices()).isEmpty();
  }

  @Test
  void includesSectionsOfOtherFilesEvenOverOverrides() throws IOException {
    Files.writeString(
        directory.resolve("http.yaml"),
        "version: \"3\"\nhttp: { address: \"127.0.0.1:1\", pool: { num_workers: 2 } }");
    Configuration configuration =
        read(
            """
            version: "3"
            include: [http.yaml]
            server: { command: java }
            http: { address: "127.0.0.1:3", raw_body: true }
            """,
            "http.address=127.0.0.1:4");
    assertThat(configuration.http().address().getPort()).isEqualTo(1);
    assertThat(configuration.http().rawBody()).as("the section is replaced").isFalse();
    assertThat(configuration.pool().workers()).isEqualTo(2);
  }

  @Test
  void readsVariablesFromFile() throws IOException {
    Files.writeString(
        directory.resolve(".env"),
        """
        # a comment
        TOKEN=from file
        export NAME="a b" # c
        APP=ignored
        BOTH=$TOKEN/x
        LITERAL='$TOKEN'
        """);
    Configuration configuration =
        read(
            """
            version: "3"
            envfile: .env
            server: { command: [java, "${TOKEN}", "${APP}"] }
            http: { address: "127.0.0.1:8080" }
            """);
    assertThat(configuration.workers().command()).containsExactly("java", "from file", "shop");
    assertThat(configuration.workers().inherited())
        .containsOnly(
            Map.entry("TOKEN", "from file"),
            Map.entry("NAME", "a b"),
            Map.entry("BOTH", "from file/x"),
            Map.entry("LITERAL", "$TOKEN"));
  }

  @Test
  void mergesMapsThatAreIncludedByName() throws IOException {
    Configuration configuration =
        read(
            """
            version: "3"
            x-pool: &pool { num_workers: 2, max_jobs: 3 }
            server: { command: java }
            http: { address: "127.0.0.1:8080", pool: { <<: *pool, max_jobs: 4 } }
            """);
    assertThat(configuration.pool().workers()).isEqualTo(2);
    assertThat(configuration.pool().maxJobs()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          version: 3     | version is not a string, and so RoadRunner does not start: write version: "3"
          version: "2.7" | version: RoadRunner 3.0 reads "2.7" as if it were "3"; write version: "3"
          other: 3       | version is missing, without which RoadRunner does not start: add version: "3"
          """)
  void namesVersionThatRoadRunnerDoesNotAccept(String version, String notice) throws IOException {
    Configuration configuration =
        read(version + "\nserver: { command: java }\nhttp: { address: \"127.0.0.1:8080\" }");
    assertThat(configuration.file().notices().get(0)).isEqualTo(notice);
  }
}
