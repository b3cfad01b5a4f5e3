package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandChecksTest {
  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  @Test
  void plainCommandIsCutAsMeant() throws IOException {
    assertOk(service.by(CommandChecks::words), "java @worker.args -jar app.jar");
    assertOk(
        service.command("[java, '-Dtitle=two words', -jar, app.jar]").by(CommandChecks::words),
        "two words");
  }

  @Test
  void quotesAndCommasAreNotForAShell() throws IOException {
    assertError(
        service.command("'java -Da=\"x y\" -jar app.jar'").by(CommandChecks::words),
        "quotes are part of the words: y\"");
    assertError(
        service.command("'java -Xlog:gc,cds:stderr -jar app.jar'").by(CommandChecks::words),
        "has a comma, and is cut there only: \"java -Xlog:gc\", \"cds:stderr -jar app.jar\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"cd app && java -jar app.jar", "java -jar app.jar 2> log", "java -jar ~/app.jar"})
  void shellSyntaxIsNotRead(String command) throws IOException {
    assertError(service.command("'" + command + "'").by(CommandChecks::words), "no shell reads");
  }

  @Test
  void scriptHasToBecomeTheWorker() throws IOException {
    Path script = folder.resolve("start.sh");
    Files.writeString(
        script, "#!/bin/sh\n# java is on the PATH\ncd /tmp\nexec java -jar app.jar\n");
    service.command("sh start.sh");
    assertOk(service.by(CommandChecks::script), "becomes the worker");
    Files.writeString(script, "#!/bin/sh\nexport A=b\n/usr/bin/java -jar app.jar\n");
    assertWarning(
        service.by(CommandChecks::script), "stays the parent of the JVM: /usr/bin/java -jar");
    assertWarning(service.command("./start.sh").by(CommandChecks::script), "stays the parent");
    assertError(
        service.with("server.relay=tcp://127.0.0.1:7000").by(CommandChecks::script),
        "the pid of the JVM is not accepted");
  }

  @Test
  void commandsOfAShellAreScriptsToo() throws IOException {
    assertOk(service.by(CommandChecks::script), "is no script");
    assertOk(
        service.command("[sh, -c, 'A=b exec java -jar app.jar']").by(CommandChecks::script),
        "becomes the worker");
    assertWarning(
        service.command("[sh, -c, 'cd app; java -jar app.jar']").by(CommandChecks::script),
        "cd app; java");
  }
}
