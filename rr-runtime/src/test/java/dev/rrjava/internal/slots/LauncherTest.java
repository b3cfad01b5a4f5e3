package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rrjava.launcher.WriteLauncher;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script, in every shell that is here. */
@Execution(ExecutionMode.CONCURRENT)
@ParameterizedClass(name = "{0}")
@ValueSource(strings = {"sh", "dash", "busybox sh", "bash --posix", "bash"})
@Timeout(60)
class LauncherTest {
  private final List<String> shell;
  private final List<Process> launchers = new ArrayList<>();
  @TempDir Path parent;

  LauncherTest(String shell) {
    this.shell = List.of(shell.split(" "));
    assumeTrue(isInstalled(this.shell), "no " + this.shell.get(0) + " here");
  }

  private static boolean isInstalled(List<String> shell) {
    List<String> command = new ArrayList<>(shell);
    command.addAll(List.of("-c", "exit 0"));
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean canBecome(List<String> asNobody) {
    List<String> shell = new ArrayList<>(asNobody);
    shell.add("sh");
    return isInstalled(shell);
  }

  private Process launch(Map<String, String> environment, String... arguments) throws IOException {
    return launch(environment, List.of(), arguments);
  }

  private Process launch(Map<String, String> environment, List<String> prefix, String... arguments)
      throws IOException {
    Path script = parent.resolve("rr slot");
    if (!Files.exists(script)) {
      WriteLauncher.main(new String[] {script.toString()});
    }
    assertThat(script).isExecutable();
    List<String> command = new ArrayList<>(prefix);
    command.addAll(shell);
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(parent.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("RR_"));
    builder.environment().putAll(environment);
    Process launcher = builder.redirectErrorStream(true).start();
    launcher.getOutputStream().close();
    launchers.add(launcher);
    return launcher;
  }

  @AfterEach
  void leaveNothingBehind() {
    launchers.forEach(Process::destroyForcibly);
  }

  private static String failure(Process launcher) throws Exception {
    assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(1);
    return new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static String line(SlotDirectory directory) throws IOException {
    return String.valueOf(new RegistrationReader(directory.registrations()).next());
  }

  @Test
  void waitsForJvmRegistersAndEndsWithIt() throws Exception {
    Process launcher =
        launch(
            Map.of(
                "RR_RELAY", "unix://a b.sock", "RR_MODE", "http", "RR_RPC", "tcp://127.0.0.1:6001"),
            "the slots");
    assertThat(launcher.waitFor(200, TimeUnit.MILLISECONDS)).as("waits for the JVM").isFalse();
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("the slots"))) {
      directory.open();
      assertThat(line(directory))
          .isEqualTo(
              "1|%d|%d|RR_RELAY=unix://%s/a b.sock|RR_MODE=http|RR_RPC=tcp://127.0.0.1:6001"
                  .formatted(launcher.pid(), ProcessHandle.current().pid(), parent.toRealPath()));
      assertThat(launcher.waitFor(200, TimeUnit.MILLISECONDS)).as("waits for its end").isFalse();
    }
    assertThat(launcher.waitFor(1, TimeUnit.SECONDS)).as("ends with the JVM").isTrue();
  }

  @Test
  void waitsForNextJvmIfFirstTakesNoLauncher() throws Exception {
    Path path = parent.resolve("slots");
    Process launcher;
    try (SlotDirectory first = SlotDirectory.of(path)) {
      first.open();
      first.closeRegister();
      launcher = launch(Map.of("RR_RELAY", "tcp://127.0.0.1:1"), path.toString());
      assertThat(launcher.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    }
    assertThat(launcher.waitFor(200, TimeUnit.MILLISECONDS)).isFalse();
    try (SlotDirectory second = SlotDirectory.of(path)) {
      second.open();
      assertThat(line(second)).startsWith("1|" + launcher.pid() + "|");
    }
    assertThat(launcher.waitFor(1, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void endsIfServerEndsBeforeJvmStarts() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/stat")), "no /proc here");
    Path script = parent.resolve("rr slot");
    WriteLauncher.main(new String[] {script.toString()});
    ProcessBuilder server =
        new ProcessBuilder(
            "sh", "-c", String.join(" ", shell) + " 'rr slot' slots & echo $!; wait");
    server.directory(parent.toFile()).environment().put("RR_RELAY", "tcp://127.0.0.1:1");
    Process started = server.start();
    launchers.add(started);
    long pid = Long.parseLong(started.inputReader().readLine());
    while (!Files.exists(parent.resolve("slots/register"))) {
      TimeUnit.MILLISECONDS.sleep(
          10); // a launcher that starts later than its server ends has no server
    }
    started.destroyForcibly().waitFor();
    while (isRunning(pid)) {
      TimeUnit.MILLISECONDS.sleep(50); // until the time limit of this class
    }
  }

  /** As {@link ProcessHandle#isAlive}, but false for a process whose exit code is still unread. */
  private static boolean isRunning(long pid) throws IOException {
    try {
      return !Files.readString(Path.of("/proc/" + pid + "/stat")).contains(") Z ");
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Test
  void leavesNoProcessAfterRegistration() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/self/stat")), "no /proc here");
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("slots"))) {
      directory.open();
      Process launcher = launch(Map.of("RR_RELAY", "unix:///a.sock"), "slots");
      assertThat(line(directory)).endsWith("|RR_RELAY=unix:///a.sock");
      for (ProcessHandle child : launcher.children().toList()) {
        child.onExit().get(15, TimeUnit.SECONDS);
      }
      assertThat(launcher.isAlive()).isTrue();
      assertThat(launcher.children()).isEmpty();
    }
  }

  @Test
  void endsOnSignal() throws Exception {
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("slots"))) {
      directory.open();
      Process launcher = launch(Map.of("RR_RELAY", "unix:///a.sock"), "slots");
      assertThat(line(directory)).endsWith("|RR_RELAY=unix:///a.sock");
      assertThat(launcher.toHandle().destroy()).isTrue();
      assertThat(launcher.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void fortyLaunchersStartAtOnce() throws Exception {
    for (int i = 0; i < 40; i++) {
      launch(Map.of("RR_RELAY", "unix:///a.sock", "RR_RPC", "tcp://127.0.0.1:6001"), "slots");
    }
    List<String> lines = new ArrayList<>();
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("slots"))) {
      directory.open();
      RegistrationReader reader = new RegistrationReader(directory.registrations());
      for (int i = 0; i < 40; i++) {
        lines.add(String.valueOf(reader.next()));
      }
    }
    assertThat(lines.stream().map(line -> Registration.parse(line).pid()).distinct()).hasSize(40);
  }

  @Test
  void rejectsPipes() throws Exception {
    assertThat(failure(launch(Map.of("RR_RELAY", "pipes"), "slots")))
        .contains("rr-slot: server.relay must be tcp://host:port or unix://path");
    assertThat(parent.resolve("slots")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\nb"})
  void rejectsRelayWithLineBreakOrBar(String path) throws Exception {
    assertThat(failure(launch(Map.of("RR_RELAY", "unix:///" + path), "slots")))
        .contains("server.relay must not contain a line break or a \"|\": unix:///" + path);
  }

  @Test
  void rejectsRelayThatIsTooLong() throws Exception {
    assertThat(failure(launch(Map.of("RR_RELAY", "unix:///" + "a".repeat(500)), "slots")))
        .contains("server.relay is too long to be passed to the JVM");
  }

  @Test
  void leavesOutOtherVariablesThatCantBePassed() throws Exception {
    Process launcher =
        launch(
            Map.of(
                "RR_RELAY", "unix:///a.sock",
                "RR_VERSION", "a|RR_RELAY=pipes",
                "RR_EARLY_HINTS", "never\n1|1|1|RR_RELAY=pipes",
                "RR_RPC", "x".repeat(500),
                "RR_FRAME_LOG", "`id` $(id) \"' \\",
                "RR_MODE", "http"),
            "slots");
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("slots"))) {
      directory.open();
      assertThat(line(directory))
          .isEqualTo(
              "1|%d|%d|RR_RELAY=unix:///a.sock|RR_MODE=http|RR_FRAME_LOG=`id` $(id) \"' \\"
                  .formatted(launcher.pid(), ProcessHandle.current().pid()));
    }
    assertThat(launcher.waitFor(1, TimeUnit.SECONDS)).isTrue();
    assertThat(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains(
            "rr-slot: RR_VERSION is ignored: it contains a line break or a \"|\"",
            "rr-slot: RR_EARLY_HINTS is ignored: it contains a line break or a \"|\"",
            "rr-slot: RR_RPC is ignored: it is too long");
  }

  @Test
  void printsUsageWithoutDirectory() throws Exception {
    assertThat(failure(launch(Map.of("RR_RELAY", "tcp://:1"))))
        .contains("usage: rr-slot DIRECTORY");
    assertThat(failure(launch(Map.of("RR_RELAY", "tcp://:1"), "no/such/parent")))
        .contains("can't make the directory no/such/parent");
  }

  @Test
  void rejectsDirectoryOfAnotherUser() throws Exception {
    assumeTrue(Files.isWritable(Path.of("/etc/passwd")), "only root can give a directory away");
    Path path = Files.createDirectory(parent.resolve("slots"));
    Files.setOwner(
        path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
    assertThat(failure(launch(Map.of("RR_RELAY", "tcp://:1"), "slots")))
        .contains("slots belongs to another user");
  }

  @Test
  void otherUserCantRegister() throws Exception {
    List<String> asNobody = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    assumeTrue(canBecome(asNobody), "only root can be another user, and needs setpriv for it");
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxrwxrwx"));
    try (SlotDirectory directory = SlotDirectory.of(parent.resolve("slots"))) {
      directory.open();
      Process script = launch(Map.of("RR_RELAY", "tcp://:1"), asNobody, "slots");
      assertThat(failure(script)).contains("slots belongs to another user");
      List<String> write = new ArrayList<>(asNobody);
      write.addAll(List.of("sh", "-c", "echo '1|1|1|RR_RELAY=tcp://:1' > slots/register"));
      assertThat(new ProcessBuilder(write).directory(parent.toFile()).start().waitFor())
          .isNotZero();
      directory.closeRegister();
      assertThat(new RegistrationReader(directory.registrations()).next()).isNull();
    }
  }
}
