package dev.rrjava.tools.doctor;

import static dev.rrjava.tools.doctor.FindingAssert.assertError;
import static dev.rrjava.tools.doctor.FindingAssert.assertOk;
import static dev.rrjava.tools.doctor.FindingAssert.assertSkipped;
import static dev.rrjava.tools.doctor.FindingAssert.assertWarning;

import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.ClassCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JvmChecksTest {
  @TempDir private Path folder = Path.of("");
  private Examined service = new Examined(folder);

  @BeforeEach
  void createService() {
    service = new Examined(folder);
  }

  @Test
  void jdkIsRecentEnough() throws IOException {
    assertOk(service.by(JvmChecks::jdk), "JDK 25.0.4+1");
    assertError(service.jdk("11.0.2").by(JvmChecks::jdk), "the command runs JDK 11.0.2");
    assertSkipped(service.command("sh start.sh").by(JvmChecks::jdk));
  }

  @Test
  void jvmPrintsToStandardError() throws IOException {
    assertOk(service.by(JvmChecks::flags), "standard error only");
    assertWarning(
        service.arguments("-Xlog:disable").by(JvmChecks::flags),
        "without -XX:+DisplayVMOutputToStderr -Xlog:all=warning:stderr");
    assertOk(
        service.with("server.relay=tcp://127.0.0.1:7000").by(JvmChecks::flags),
        "standard output is not the relay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xlog:gc",
        "-Xlog:gc:stdout",
        "-XX:StartFlightRecording=duration=1m",
        "-agentlib:jdwp=transport=dt_socket,server=y"
      })
  void optionsThatPrintToTheRelayAreErrors(String option) throws IOException {
    assertError(service.addArguments(option).by(JvmChecks::flags), option + " prints");
  }

  @Test
  void otherOutputsAreFine() throws IOException {
    service.addArguments("-Xlog:gc:gc.log -agentlib:jdwp=transport=dt_socket,quiet=y");
    assertOk(service.by(JvmChecks::flags), "standard error only");
    assertWarning(
        service.addArguments("-XX:+ExitOnOutOfMemoryError").by(JvmChecks::flags),
        "before it has sent its response");
  }

  private void addCache(String file, String jdk) throws IOException {
    Files.writeString(folder.resolve("app.jar"), "one");
    ClassCache cache = new ClassCache(file, jdk, ClassCache.digestOf(folder));
    service.arguments(cache.addTo(new ArgumentFile("-Xmx64m\n")).text());
    Files.writeString(folder.resolve(file), "a cache");
  }

  @Test
  void cacheFits() throws IOException {
    assertOk(service.by(JvmChecks::cache), "none");
    addCache("app.aot", "25.0.4+1");
    assertOk(service.by(JvmChecks::cache), "used by the JVM");
    service.trial(Examined.started(100, "[worker 2] [0.1s][warning][aot] bad magic number"));
    assertWarning(service.by(JvmChecks::cache), "does not accept the cache: [worker 2]");
  }

  @Test
  void cacheOfAnotherJdkIsNotUsed() throws IOException {
    addCache("app.aot", "25.0.4+1");
    assertWarning(
        service.jdk("17.0.15+6").by(JvmChecks::cache),
        "was made by JDK 25.0.4+1 but the command runs 17.0.15+6");
    Files.delete(folder.resolve("app.aot"));
    assertWarning(service.by(JvmChecks::cache), "there is no app.aot");
  }

  @Test
  void someJvmsRunTheOldClassesOfChangedJars() throws IOException {
    addCache("app.aot", "25.0.3+9");
    Files.writeString(folder.resolve("app.jar"), "two");
    assertError(service.jdk("25.0.3+9").by(JvmChecks::cache), "JDK 25.0.3+9 runs the old classes");
    addCache("app.aot", "25.0.4+1");
    Files.writeString(folder.resolve("app.jar"), "two");
    assertWarning(service.jdk("25.0.4+1").by(JvmChecks::cache), "the jars have changed");
  }

  @Test
  void sharingIsNotSwitchedOff() throws IOException {
    addCache("app.jsa", "17.0.15+6");
    service.jdk("17.0.15+6").addArguments("-Xshare:off");
    assertWarning(service.by(JvmChecks::cache), "-Xshare:off switches app.jsa off");
    addCache("app.aot", "25.0.4+1");
    service.jdk("25.0.4+1").addArguments("-Xshare:auto");
    assertError(service.by(JvmChecks::cache), "the JVM does not start");
  }
}
