package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UploadedFileTest {
  private static final byte[] CONTENT = "content".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path directory;
  private Path temporary = Path.of("");

  @BeforeEach
  void writeFile() throws IOException {
    temporary = Files.write(directory.resolve("upload1"), CONTENT);
  }

  private UploadedFile uploaded() {
    return new UploadedFile("../a\n.txt", "text/plain", 7, 0, temporary.toString());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  @Test
  void readsFileOfServer() throws IOException {
    UploadedFile file = uploaded();
    assertThat(file.bytes()).isEqualTo(CONTENT);
    for (int i = 0; i < 2; i++) {
      try (InputStream in = file.inputStream()) {
        assertThat(in.readAllBytes()).isEqualTo(CONTENT);
      }
    }
    assertThat(file.size()).isEqualTo(7);
    assertThat(file.error()).isEqualTo(UploadError.OK);
    assertThat(file).hasToString("OK, 7 bytes");
  }

  @Test
  void movesFileOnce() throws IOException {
    UploadedFile file = uploaded();
    Path target = directory.resolve("kept");
    Files.writeString(target, "something that is replaced");
    file.moveTo(target);
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(target);
    assertThatThrownBy(() -> file.moveTo(directory.resolve("again")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the uploaded file was moved to " + target);
    assertThatThrownBy(file::bytes).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(file::inputStream).isInstanceOf(IllegalStateException.class);
    assertThat(files()).containsExactly(target);
  }

  @Test
  void keepsFileThatCantBeMoved() throws IOException {
    UploadedFile file = uploaded();
    assertThatThrownBy(() -> file.moveTo(directory.resolve("missing/kept")))
        .isInstanceOf(NoSuchFileException.class);
    Path occupied = Files.createDirectory(directory.resolve("occupied"));
    assertThatThrownBy(() -> file.moveTo(occupied)).isInstanceOf(FileSystemException.class);
    assertThat(file.bytes()).isEqualTo(CONTENT);
    file.moveTo(directory.resolve("kept"));
  }

  @Test
  void moveToOtherFileSystemIsAtomicCopy() throws IOException {
    Path target = Files.createDirectory(directory.resolve("other")).resolve("kept");
    Files.writeString(target, "something that is replaced");
    UploadedFile.copy(temporary, target);
    assertThat(target).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(target.getParent());
    try (Stream<Path> other = Files.list(target.getParent())) {
      assertThat(other).containsExactly(target);
    }
  }

  @Test
  void failedCopyLeavesNothing() throws IOException {
    Path target = directory.resolve("kept");
    assertThatThrownBy(() -> UploadedFile.copy(directory.resolve("gone"), target))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(files()).containsExactly(temporary);
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 6, 7, 99})
  void failedUploadHasNoFile(int error) {
    UploadedFile file = new UploadedFile("a.php", "", 0, error, "");
    String message =
        "there is no file because the upload failed: " + UploadError.of(error) + " (" + error + ")";
    assertThatThrownBy(file::bytes).isInstanceOf(IllegalStateException.class).hasMessage(message);
    assertThatThrownBy(file::inputStream).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> file.moveTo(directory.resolve("kept")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void respondsWith415ToFileRejectedByServer() {
    UploadedFile file = new UploadedFile("a.php", "", 0, UploadError.EXTENSION.code(), "");
    assertThatThrownBy(file::bytes)
        .isInstanceOfSatisfying(HttpException.class, e -> assertThat(e.status()).isEqualTo(415));
  }

  @Test
  void failsIfServerDeletedFile() throws IOException {
    UploadedFile file = uploaded();
    Files.delete(temporary);
    assertThatThrownBy(file::bytes)
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("the server deletes an upload when the response has been sent");
    assertThatThrownBy(file::inputStream).isInstanceOf(NoSuchFileException.class);
    assertThatThrownBy(() -> file.moveTo(directory.resolve("kept")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("deletes");
  }

  @Test
  void failsIfNameIsNotPath() {
    UploadedFile file = new UploadedFile("a", "", 1, 0, "a\0b");
    assertThatThrownBy(file::bytes).isInstanceOf(FileSystemException.class);
  }

  @Test
  void failsWithoutName() {
    UploadedFile file = new UploadedFile("a", "", 1, 0, "");
    assertThatThrownBy(() -> file.moveTo(directory.resolve("kept")))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("the server did not send the path of the upload");
  }
}
