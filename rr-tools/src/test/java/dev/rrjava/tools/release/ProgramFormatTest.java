package dev.rrjava.tools.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProgramFormatTest {
  @TempDir private Path folder = Path.of("");

  /** Returns the start of a program for Linux or FreeBSD, without its code. */
  static byte[] elf(int system, int machine) {
    return ByteBuffer.allocate(4096)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1, (byte) system})
        .putShort(18, (short) machine)
        .array();
  }

  @Test
  void programsForLinuxAndFreeBsdAreRead() throws IOException {
    assertThat(format(elf(0, 0x3E))).contains("linux-amd64");
    assertThat(format(elf(3, 0xB7))).contains("linux-arm64");
    assertThat(format(elf(9, 0x3E))).contains("freebsd-amd64");
    assertThat(format(elf(0, 40))).contains("linux-processor 40");
  }

  @Test
  void programsForMacAreRead() throws IOException {
    assertThat(format(machO(0xFEEDFACF, 0x01000007))).contains("darwin-amd64");
    assertThat(format(machO(0xFEEDFACF, 0x0100000C))).contains("darwin-arm64");
    assertThat(format(machO(0xBEBAFECA, 2))).contains("darwin-universal");
  }

  @Test
  void programsForWindowsAreRead() throws IOException {
    assertThat(format(windows(0x8664))).contains("windows-amd64");
    assertThat(format(windows(0xAA64))).contains("windows-arm64");
  }

  @Test
  void otherFilesAreUnknown() throws IOException {
    assertThat(format(new byte[0])).isEmpty();
    assertThat(format(new byte[4096])).isEmpty();
    assertThat(format("#!/bin/sh\n".repeat(200).getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(format(new byte[] {0x7F, 'E', 'L', 'F'})).isEmpty();
    byte[] odd = windows(0x8664);
    ByteBuffer.wrap(odd).putInt(0x3C, Integer.MAX_VALUE);
    assertThat(format(odd)).isEmpty();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void programOfThisMachineRunsHere() throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    assertThat(ProgramFormat.of(java)).get().matches(it -> it.runsOn(Platform.current()));
    assertThat(ProgramFormat.of(java))
        .get()
        .matches(it -> !it.runsOn(new Platform("darwin", "arm64")));
  }

  @Test
  void universalProgramRunsOnEachMac() throws IOException {
    ProgramFormat universal = ProgramFormat.of(file(machO(0xBEBAFECA, 2))).orElseThrow();
    assertThat(universal.runsOn(new Platform("darwin", "amd64"))).isTrue();
    assertThat(universal.runsOn(new Platform("linux", "amd64"))).isFalse();
    ProgramFormat linux = ProgramFormat.of(file(elf(0, 0x3E))).orElseThrow();
    assertThat(linux.runsOn(new Platform("unknown-musl", "amd64"))).isTrue();
  }

  private static byte[] machO(int magic, int machine) {
    return ByteBuffer.allocate(4096)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putInt(magic)
        .putInt(machine)
        .array();
  }

  private static byte[] windows(int machine) {
    return ByteBuffer.allocate(4096)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(new byte[] {'M', 'Z'})
        .putInt(0x3C, 0x80)
        .putShort(0x84, (short) machine)
        .array();
  }

  private Optional<String> format(byte[] content) throws IOException {
    return ProgramFormat.of(file(content)).map(ProgramFormat::toString);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("program"), content);
  }
}
