package dev.rrjava.internal.slots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotDirectoryTest {
  @TempDir Path parent;

  @Test
  void createsMissingFilesForOwnerOnly() throws Exception {
    Path path = parent.resolve("slots");
    try (SlotDirectory directory = SlotDirectory.of(path)) {
      directory.open();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
          .isEqualTo("rwx------");
      assertThat(path)
          .isDirectoryContaining("glob:**/life")
          .isDirectoryContaining("glob:**/register");
      directory.closeRegister();
      assertThat(new RegistrationReader(directory.registrations()).next()).isNull();
    }
  }

  @Test
  void reusesFilesOfCrashedRun() throws Exception {
    Path path = parent.resolve("slots");
    try (SlotDirectory first = SlotDirectory.of(path)) {
      first.open();
      Files.writeString(path.resolve("register"), "half a li", StandardOpenOption.WRITE);
    }
    try (SlotDirectory second = SlotDirectory.of(path)) {
      second.open();
      second.closeRegister();
      assertThat(new RegistrationReader(second.registrations()).next()).isNull();
    }
  }

  @Test
  void losesNoLineWhenRegisterIsClosed() throws Exception {
    Path path = parent.resolve("slots");
    try (SlotDirectory directory = SlotDirectory.of(path)) {
      directory.open();
      Files.writeString(path.resolve("register"), "before\n", StandardOpenOption.WRITE);
      try (OutputStream late = Files.newOutputStream(path.resolve("register"))) {
        directory.closeRegister();
        late.write("while\n".getBytes(StandardCharsets.US_ASCII));
      }
      RegistrationReader lines = new RegistrationReader(directory.registrations());
      assertThat(lines.next()).isEqualTo("before");
      assertThat(lines.next()).isEqualTo("while");
      assertThat(lines.next()).isNull();
    }
  }

  @Test
  void rejectsDirectoryThatOthersCanEnter() throws IOException {
    Path path = Files.createDirectory(parent.resolve("slots"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-x---"));
    assertThatThrownBy(() -> SlotDirectory.of(path))
        .isInstanceOf(SlotException.class)
        .hasMessageContaining("rwxr-x---")
        .hasMessageContaining("chmod 700");
  }

  @Test
  void rejectsDirectoryOfAnotherUser() throws IOException {
    Path path = Files.createDirectory(parent.resolve("slots"));
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    assumeTrue(Files.isWritable(Path.of("/etc/passwd")), "only root can give a directory away");
    UserPrincipal nobody =
        path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(path, nobody);
    assertThatThrownBy(() -> SlotDirectory.of(path))
        .isInstanceOf(SlotException.class)
        .hasMessageContaining("but belongs to nobody");
  }

  @Test
  void rejectsSymbolicLink() throws IOException {
    Path path = Files.createSymbolicLink(parent.resolve("slots"), parent);
    assertThatThrownBy(() -> SlotDirectory.of(path))
        .isInstanceOf(SlotException.class)
        .hasMessageContaining("is not a directory");
  }

  @Test
  void rejectsFileInPlaceOfFifo() throws IOException {
    Path path = parent.resolve("slots");
    try (SlotDirectory directory = SlotDirectory.of(path)) {
      Files.createFile(path.resolve("register"));
      assertThatThrownBy(directory::open)
          .isInstanceOf(SlotException.class)
          .hasMessageContaining("is not a fifo");
    }
  }
}
