package dev.rrjava.tools.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PathArgumentTest {
  @Test
  void pathsWithSpacesAndOtherLettersAreParsed() {
    assertThat(PathArgument.parse("a b/c")).isEqualTo(Path.of("a b", "c"));
  }

  @Test
  void textThatIsNoPathIsExplained() {
    assertThatThrownBy(() -> PathArgument.parse("a\0b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected a path but was \"a\0b\": Nul character");
  }

  @Test
  void localeIsNamedIfItLacksTheLetters() {
    InvalidPathException e = new InvalidPathException("Küche", "Malformed input");
    assertThat(PathArgument.reason("Küche", e, "ANSI_X3.4-1968"))
        .isEqualTo(
            "with this locale, names of files can have only characters of ANSI_X3.4-1968; set the"
                + " variable LC_ALL to a locale with UTF-8, such as C.UTF-8");
    assertThat(PathArgument.reason("Küche", e, "UTF-8")).isEqualTo("Malformed input");
    assertThat(PathArgument.reason("x", e, "ANSI_X3.4-1968")).isEqualTo("Malformed input");
  }

  @Test
  void errorsOfFilesHaveReasons() {
    assertThat(FileErrors.reason(new AccessDeniedException("/a")))
        .isEqualTo("this user may not write or read /a");
    assertThat(FileErrors.reason(new FileSystemException("/a", null, "No space left on device")))
        .isEqualTo("/a: No space left on device");
    assertThat(FileErrors.reason(new NoSuchFileException("/a"))).isEqualTo("/a does not exist");
    assertThat(FileErrors.reason(new FileAlreadyExistsException("/a")))
        .isEqualTo("/a exists, and is not a folder");
    assertThat(FileErrors.reason(new IOException("Broken pipe"))).isEqualTo("Broken pipe");
  }
}
