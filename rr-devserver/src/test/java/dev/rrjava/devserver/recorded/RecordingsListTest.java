package dev.rrjava.devserver.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.internal.testing.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The page about the development server says of each recording whether it is played. */
final class RecordingsListTest {
  private static final Path PAGE = Path.of("../docs/devserver.md");

  private static List<String> names() {
    return Recording.all(Recording.NEWEST_SERVER).stream().map(Recording::name).toList();
  }

  @Test
  void exceptionsAreRecordings() {
    assertThat(names())
        .containsAll(Exceptions.NOT_PLAYED.keySet())
        .containsAll(Exceptions.SLOW.keySet())
        .containsAll(Exceptions.OTHER_RESPONSE.keySet())
        .containsAll(Exceptions.OTHER_FATE.keySet());
  }

  @Test
  void pageCountsRecordings() throws IOException {
    int different = Exceptions.OTHER_RESPONSE.size() + Exceptions.OTHER_FATE.size();
    int skipped = Exceptions.NOT_PLAYED.size();
    int all = names().size();
    assertThat(Files.readString(PAGE))
        .containsIgnoringWhitespaces(
            "Of the " + all + " recordings, " + (all - skipped) + " are played.")
        .contains("| equal | " + (all - skipped - different) + " |")
        .contains("| different with reason | " + different + " |")
        .contains("| not played | " + skipped + " |");
  }

  @Test
  void pageGivesReasons() throws IOException {
    String page = Files.readString(PAGE);
    for (Map<String, String> list :
        List.of(Exceptions.NOT_PLAYED, Exceptions.OTHER_RESPONSE, Exceptions.OTHER_FATE)) {
      assertThat(list.keySet())
          .allSatisfy(name -> assertThat(page).containsPattern("`" + name + "`"));
    }
  }
}
