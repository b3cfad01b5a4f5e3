package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Notices changes of files that only the build tool understands, such as {@code pom.xml}. */
final class BuildFiles {
  private final List<Path> files;
  private final FileContents contents = new FileContents();
  private final Map<Path, Snapshot.Stamp> known = new HashMap<>();
  private Map<Path, Snapshot.Stamp> last;

  BuildFiles(List<Path> files) throws IOException {
    this.files = List.copyOf(files);
    this.last = look();
    known.putAll(last);
  }

  private Map<Path, Snapshot.Stamp> look() throws IOException {
    Map<Path, Snapshot.Stamp> found = new HashMap<>();
    for (Path file : files) {
      try {
        found.put(file, contents.of(file, Files.readAttributes(file, BasicFileAttributes.class)));
      } catch (NoSuchFileException e) {
        found.remove(file); // as while an editor puts another file in its place
      }
    }
    return found;
  }

  /**
   * Returns the files that have changed and have been complete at the last look, too; each change
   * once.
   */
  List<Path> changed() throws IOException {
    Map<Path, Snapshot.Stamp> now = look();
    List<Path> changed = new ArrayList<>();
    now.forEach(
        (file, stamp) -> {
          boolean isComplete = stamp.equals(last.get(file));
          if (isComplete && !stamp.equals(known.put(file, stamp))) {
            changed.add(file);
          }
        });
    last = now;
    return changed;
  }
}
