package dev.rrjava.tools.release;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The system and the processor for which a program was compiled, read from its first bytes.
 *
 * @param system {@code linux}, {@code freebsd}, {@code darwin} or {@code windows}
 * @param architecture {@code amd64}, {@code arm64}, {@code universal} for several of them, or the
 *     number of another processor
 */
record ProgramFormat(String system, String architecture) {
  private static final int HEAD_BYTES = 1024;
  private static final int ELF = 0x7F454C46;
  private static final int ELF_SYSTEM = 7;
  private static final int ELF_FREEBSD = 9;
  private static final int ELF_MACHINE = 18;
  private static final int MACH_O = 0xFEEDFACF;
  private static final int MACH_O_UNIVERSAL = 0xCAFEBABE;
  private static final int MACH_O_MACHINE = 4;
  private static final int MZ = 0x4D5A;
  private static final int PE_OFFSET = 0x3C;
  private static final int PE_MACHINE = 4;

  /** Reads the format of a file; empty if it is not one of these, such as a script. */
  static Optional<ProgramFormat> of(Path file) throws IOException {
    byte[] head;
    try (InputStream content = Files.newInputStream(file)) {
      head = content.readNBytes(HEAD_BYTES);
    }
    return head.length < HEAD_BYTES ? Optional.empty() : of(ByteBuffer.wrap(head));
  }

  private static Optional<ProgramFormat> of(ByteBuffer head) {
    int magic = head.getInt(0);
    head.order(ByteOrder.LITTLE_ENDIAN);
    if (magic == ELF) {
      return Optional.of(
          new ProgramFormat(
              head.get(ELF_SYSTEM) == ELF_FREEBSD ? "freebsd" : Platform.LINUX,
              architecture(Short.toUnsignedInt(head.getShort(ELF_MACHINE)), 0x3E, 0xB7)));
    }
    if (magic == MACH_O_UNIVERSAL) {
      return Optional.of(new ProgramFormat("darwin", "universal"));
    }
    if (head.getInt(0) == MACH_O) {
      return Optional.of(
          new ProgramFormat(
              "darwin", architecture(head.getInt(MACH_O_MACHINE), 0x01000007, 0x0100000C)));
    }
    int machine = head.getInt(PE_OFFSET) + PE_MACHINE;
    if (magic >>> Short.SIZE == MZ && machine >= PE_MACHINE && machine < HEAD_BYTES - 1) {
      return Optional.of(
          new ProgramFormat(
              "windows",
              architecture(Short.toUnsignedInt(head.getShort(machine)), 0x8664, 0xAA64)));
    }
    return Optional.empty();
  }

  private static String architecture(int machine, int amd64, int arm64) {
    if (machine == amd64) {
      return "amd64";
    }
    return machine == arm64 ? "arm64" : "processor " + machine;
  }

  /** Tells whether the program runs on a platform. */
  boolean runsOn(Platform platform) {
    String expected = platform.system().equals(Platform.MUSL) ? Platform.LINUX : platform.system();
    return system.equals(expected)
        && (architecture.equals("universal") || architecture.equals(platform.architecture()));
  }

  /**
   * Tells whether the program may run on this machine. Macs and Windows can translate programs for
   * other processors; of a platform without releases, nothing is known.
   */
  boolean mayRunHere() {
    Optional<Platform> current = Platform.known();
    boolean isTranslated = system.equals("darwin") || system.equals("windows");
    return current.isEmpty()
        || runsOn(current.get())
        || (isTranslated && system.equals(current.get().system()));
  }

  /** Returns the names as in the name of an archive. */
  @Override
  public String toString() {
    return system + "-" + architecture;
  }
}
