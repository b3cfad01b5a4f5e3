package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.tools.releaseserver.ReleaseServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallerTest {
  private static final Platform LINUX = new Platform("linux", "amd64");
  private static final String FILE = "/download/v3.0.0/roadrunner-3.0.0-linux-amd64.tar.gz";

  @TempDir private Path folder = Path.of("");

  private final ReleaseServer server = new ReleaseServer();
  private final List<String> notes = new ArrayList<>();

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void onlyTheBinaryIsUnpackedAndRuns() throws Exception {
    server.add("3.0.0", "linux-amd64");
    Path bin = folder.resolve("new/bin");
    List<Long> progress = new ArrayList<>();
    Installer installer = new Installer(bin, LINUX, false);
    assertThat(
            installer.install(
                newest(LINUX), source(), (bytes, total) -> progress.add(total - bytes)))
        .isTrue();
    assertThat(names(bin)).containsExactly("rr");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(bin.resolve("rr"))))
        .isEqualTo("rwxr-xr-x");
    assertThat(Files.readAllBytes(bin.resolve("rr"))).isEqualTo(ReleaseServer.binary("3.0.0"));
    assertThat(new Binary(bin.resolve("rr")).version())
        .isEqualTo("rr version 3.0.0 (build time: today)");
    assertThat(progress).isSortedAccordingTo((a, b) -> Long.compare(b, a)).endsWith(0L);
  }

  @Test
  void zipOfWindowsIsUnpacked() throws Exception {
    server.add("3.0.0", "windows-amd64");
    Platform windows = new Platform("windows", "amd64");
    new Installer(folder, windows, false).install(newest(windows), source(), (bytes, total) -> {});
    assertThat(names(folder)).containsExactly("rr.exe");
  }

  @Test
  void existingBinaryIsReplacedOnlyIfAsked() throws Exception {
    server.add("3.0.0", "linux-amd64");
    Files.writeString(folder.resolve("rr"), "old");
    Release release = newest(LINUX);
    assertThatThrownBy(
            () ->
                new Installer(folder, LINUX, false)
                    .install(release, source(), (bytes, total) -> {}))
        .hasMessage(folder.resolve("rr") + " exists already, and is not replaced");
    assertThat(folder.resolve("rr")).hasContent("old");
    assertThat(server.requests()).as("nothing was downloaded").hasSize(1);
    new Installer(folder, LINUX, true).install(release, source(), (bytes, total) -> {});
    assertThat(folder.resolve("rr")).hasBinaryContent(ReleaseServer.binary("3.0.0"));
  }

  @Test
  void otherContentThanReleasedIsNotInstalled() throws Exception {
    server.add("3.0.0", "linux-amd64");
    byte[] other = ReleaseServer.tar("x/rr", ReleaseServer.binary("6.6.6"));
    server.answer(FILE, 200, Map.of(), other);
    requireFailure("expected the SHA-256 digest");
  }

  @Test
  void cutDownloadIsNotInstalled() throws Exception {
    server.add("3.0.0", "linux-amd64");
    byte[] content = new byte[10_000];
    server.cut(FILE, content, 5_000);
    requireFailure("of " + server.uri() + FILE.replace("/download/", "/latest/"));
    assertThat(notes).hasSize(1);
  }

  @Test
  void downloadIsRepeatedFromItsStart() throws Exception {
    server.add("3.0.0", "linux-amd64");
    server.cut(FILE, new byte[10_000], 5_000);
    server.limit(FILE, 1);
    List<Long> progress = new ArrayList<>();
    new Installer(folder, LINUX, false)
        .install(newest(LINUX), source(), (bytes, total) -> progress.add(bytes));
    assertThat(names(folder)).containsExactly("rr");
    assertThat(folder.resolve("rr")).hasBinaryContent(ReleaseServer.binary("3.0.0"));
    assertThat(notes).singleElement().asString().endsWith("; trying again in 0 s");
    assertThat(progress.stream().filter(bytes -> bytes == 0)).hasSize(2);
  }

  @Test
  void programForAnotherPlatformIsNotInstalled() throws Exception {
    server.add("3.0.0", ProgramFormatTest.elf(0, 0xB7), "linux-amd64");
    requireFailure(
        "roadrunner-3.0.0-linux-amd64.tar.gz: expected a program for linux-amd64 but was one for"
            + " linux-arm64. Nothing was installed");
  }

  @Test
  void linkInPlaceOfTheBinaryIsNotInstalled() throws Exception {
    requireFailure(ReleaseServer.tarWithLink("x/rr", "/bin/sh"), "expected a file named rr");
  }

  @Test
  void folderThatCanNotBeUsedIsExplained() throws Exception {
    server.add("3.0.0", "linux-amd64");
    Path file = Files.writeString(folder.resolve("bin"), "");
    assertThatThrownBy(
            () ->
                new Installer(file, LINUX, true)
                    .install(newest(LINUX), source(), (bytes, total) -> {}))
        .hasMessage(
            "can't write to the folder " + file + ": " + file + " exists, and is not a folder");
  }

  @Test
  void damagedArchivesAreNamed() throws Exception {
    byte[] whole = ReleaseServer.tar("x/rr", new byte[100_000]);
    requireFailure(Arrays.copyOf(whole, whole.length / 2), "can't unpack");
    requireFailure(ReleaseServer.tar("x/README", new byte[10]), "expected a file named rr");
    requireFailure(
        "<html>".getBytes(StandardCharsets.UTF_8),
        "expected an archive in the format tar.gz or zip");
    requireFailure(new byte[0], "expected an archive in the format tar.gz or zip");
  }

  @Test
  void mirrorWithExactVersionIsAskedForTheFileOnly() throws Exception {
    server.add("3.0.0", "linux-amd64");
    ReleaseSource mirror =
        new ReleaseSource(
            URI.create("http://127.0.0.1:1"),
            Optional.of(URI.create(server.uri() + "/download/")),
            Map.of());
    Release release = mirror.newest(VersionRange.parse("v3.0.0"), Stability.STABLE, LINUX);
    boolean isChecked =
        new Installer(folder, LINUX, false).install(release, mirror, (bytes, total) -> {});
    assertThat(isChecked).as("no digest is known there").isFalse();
    assertThat(server.requests()).containsExactly(FILE);
    assertThat(names(folder)).containsExactly("rr");
  }

  @Test
  void binaryThatDoesNotRunIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("rr"), "not a program");
    assertThatThrownBy(() -> new Binary(file).version())
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining("does not run on this machine");
    assertThat(file.toFile().setExecutable(true)).isTrue();
    Files.writeString(file, "#!/bin/sh\necho broken >&2\nexit 3\n");
    assertThatThrownBy(() -> new Binary(file).version())
        .hasMessage(file + " --version ended with status 3: broken");
    Files.write(file, ProgramFormatTest.elf(0, 40));
    assertThatThrownBy(() -> new Binary(file).version())
        .hasMessage(
            file
                + " does not run on this machine: it is a program for linux-processor 40, and this"
                + " machine is "
                + Platform.current());
  }

  private void requireFailure(String message) throws IOException {
    assertThatThrownBy(
            () ->
                new Installer(folder, LINUX, false)
                    .install(newest(LINUX), source(), (bytes, total) -> {}))
        .isInstanceOf(ReleaseException.class)
        .hasMessageContaining(message);
    assertThat(names(folder)).isEmpty();
  }

  private void requireFailure(byte[] archive, String message) throws IOException {
    Path file = Files.write(Files.createTempFile("rr", ".tar.gz"), archive);
    try {
      assertThatThrownBy(() -> new Installer(folder, LINUX, false).install(file, Optional.empty()))
          .isInstanceOf(ReleaseException.class)
          .hasMessageContaining(message);
      assertThat(names(folder)).isEmpty();
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private Release newest(Platform platform) throws ReleaseException {
    return source().newest(VersionRange.parse("^3.0"), Stability.STABLE, platform);
  }

  /** Returns a source that repeats a download once, without waiting. */
  private ReleaseSource source() {
    return new ReleaseSource(server.uri(), Optional.empty(), Map.of())
        .with(new Retries(List.of(Duration.ZERO), notes::add));
  }
}
