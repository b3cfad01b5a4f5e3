package dev.rrjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir private Path folder = Path.of("");

  private final ReleaseServer server = new ReleaseServer();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void getInstallsAndPrintsThePath() {
    server.add("3.0.0", "linux-amd64", "linux-arm64", "unknown-musl-amd64", "darwin-arm64");
    assertThat(get("-l", folder.toString())).isZero();
    assertThat(out).hasToString(folder.resolve("rr") + System.lineSeparator());
    assertThat(err.toString())
        .contains("downloading RoadRunner 3.0.0 for ")
        .contains("rr version 3.0.0")
        .doesNotContain("\u001b");
  }

  @Test
  void progressIsShownOnTerminal() {
    server.add("3.0.0", "linux-amd64", "linux-arm64", "unknown-musl-amd64", "darwin-arm64");
    assertThat(run(true, "get", "--api", server.uri().toString(), "-l", folder.toString()))
        .isZero();
    assertThat(err.toString()).contains("[====").contains("\r\u001b[K");
  }

  @Test
  void getForAnotherPlatformDoesNotRunIt() {
    server.add("2025.1.15", "windows-amd64");
    assertThat(get("2025.1.*", "-l", folder.toString(), "-o", "windows", "-a", "amd64")).isZero();
    assertThat(folder.resolve("rr.exe")).exists();
    assertThat(err.toString()).doesNotContain("rr version");
  }

  @Test
  void existingBinaryNeedsForce() throws IOException {
    server.add("3.0.0", "linux-amd64", "linux-arm64");
    Files.writeString(folder.resolve("rr"), "old");
    assertThat(get("-l", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("exists already; --force replaces it");
    assertThat(server.requests()).isEmpty();
    assertThat(get("-l", folder.toString(), "--force")).isZero();
    assertThat(folder.resolve("rr")).hasBinaryContent(ReleaseServer.binary("3.0.0"));
  }

  @Test
  void fileIsInstalledWithoutNetwork() throws IOException {
    Path archive =
        Files.write(
            folder.resolve("a.tar.gz"), ReleaseServer.tar("x/rr", ReleaseServer.binary("3.0.0")));
    assertThat(get("--file", archive.toString(), "-l", folder.toString())).isZero();
    assertThat(server.requests()).isEmpty();
    assertThat(err.toString()).contains("rr version 3.0.0");
  }

  @Test
  void fileOfAnotherVersionThanAskedForIsNotInstalled() throws IOException {
    Path archive =
        Files.write(
            folder.resolve("a.tar.gz"), ReleaseServer.tar("x/rr", ReleaseServer.binary("3.0.0")));
    assertThat(get("2025.1.*", "--file", archive.toString(), "-l", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("expected a version in 2025.1.* but was 3.0.0");
    assertThat(folder.resolve("rr")).doesNotExist();
  }

  @Test
  void versionsAreListedNewestFirst() {
    server.add("2025.1.15", "linux-amd64");
    server.add("3.0.0", "linux-amd64");
    server.add("3.1.0-rc.1", "linux-amd64");
    assertThat(run(false, "versions", "latest", "--api", server.uri().toString())).isZero();
    assertThat(out.toString().lines()).containsExactly("3.0.0", "2025.1.15");
    assertThat(run(false, "versions", "^9", "--api", server.uri().toString())).isEqualTo(1);
    assertThat(err.toString()).contains("no release has a version in ^9");
  }

  @Test
  void initCreatesProjectAndSaysWhatIsNext() {
    Path shop = folder.resolve("shop");
    assertThat(run(false, "init", shop.toString(), "-p", "com.acme.shop", "-j", "none")).isZero();
    assertThat(out.toString())
        .contains("created src/main/java/com/acme/shop/Main.java", "cd " + shop, "mvn -q rr:dev");
    assertThat(shop.resolve("src/test/java/com/acme/shop/GreetingsTest.java")).exists();
  }

  @Test
  void initTellsWrongNamesFromFoldersThatCannotBeUsed() throws IOException {
    assertThat(run(false, "init", folder.resolve("x").toString(), "-p", "com.new.x")).isEqualTo(2);
    assertThat(err.toString()).contains("\"new\" is a keyword of Java").doesNotContain("Exception");
    assertThat(run(false, "init", folder.resolve("x").toString(), "-j", "gson")).isEqualTo(2);
    Files.writeString(folder.resolve("other.txt"), "");
    assertThat(run(false, "init", folder.toString(), "-n", "x")).isEqualTo(1);
    assertThat(err.toString()).contains("there is other.txt; --add creates");
  }

  @Test
  void failuresAreOneSentenceAndHaveAnExitCode() {
    assertThat(get("^4")).isEqualTo(1);
    assertThat(err.toString())
        .isEqualTo(
            "no release has a version in ^4; there are no releases" + System.lineSeparator());
    assertThat(get("newest")).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected a range such as ^3.0")
        .doesNotContain("Exception");
    assertThat(get("-s", "final")).isEqualTo(2);
    assertThat(err.toString())
        .contains("expected one of dev, alpha, beta, rc, stable but was \"final\"");
    assertThat(get("-o", "beos")).isEqualTo(2);
    assertThat(run(false)).isEqualTo(2);
    assertThat(run(false, "fetch")).isEqualTo(2);
  }

  @Test
  void helpHasExamplesAndExitCodes() {
    assertThat(run(false, "--help")).isZero();
    assertThat(out.toString()).contains("init", "get", "versions", "Exit codes:");
    assertThat(run(false, "get", "--help")).isZero();
    assertThat(out.toString()).contains("Examples:", "rr-java get '2025.1.*' -l bin");
    assertThat(run(false, "generate-completion")).isZero();
    assertThat(out.toString()).contains("complete -F");
  }

  private int get(String... options) {
    List<String> arguments = new ArrayList<>(List.of("get", "--api", server.uri().toString()));
    arguments.addAll(List.of(options));
    return run(false, arguments.toArray(String[]::new));
  }

  private int run(boolean isTerminal, String... arguments) {
    return Main.run(
        Map.of(), isTerminal, new PrintWriter(out, true), new PrintWriter(err, true), arguments);
  }
}
