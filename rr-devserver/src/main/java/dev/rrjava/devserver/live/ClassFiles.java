package dev.rrjava.devserver.live;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what class files say about their compilation (JVMS section 4). */
final class ClassFiles {
  private static final int MAGIC = 0xCAFEBABE;
  private static final int MAJOR_OF_JAVA_0 = 44;

  private ClassFiles() {}

  /**
   * Returns the release of Java for which the classes in a folder were compiled; empty if there are
   * none.
   */
  static Optional<Integer> release(Path folder) throws IOException {
    for (Path file : in(folder)) {
      try (DataInputStream data = new DataInputStream(Files.newInputStream(file))) {
        if (data.readInt() == MAGIC) {
          data.readUnsignedShort();
          return Optional.of(data.readUnsignedShort() - MAJOR_OF_JAVA_0);
        }
      }
    }
    return Optional.empty();
  }

  /** Returns all class files in a folder. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  /** Returns all class files in a folder, relative to it. */
  static Set<Path> relative(Path folder) throws IOException {
    return in(folder).stream().map(folder::relativize).collect(Collectors.toSet());
  }

  /**
   * Returns the name of the source of a class, such as {@code Main.java}; empty if it does not come
   * from a Java source.
   */
  static Optional<String> source(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      if (data.readInt() != MAGIC) {
        return Optional.empty();
      }
      data.readInt();
      return strings(data).stream()
          .filter(text -> text.endsWith(".java") && text.indexOf('/') < 0 && text.indexOf(' ') < 0)
          .findFirst();
    }
  }

  private static List<String> strings(DataInputStream data) throws IOException {
    List<String> strings = new ArrayList<>();
    int count = data.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      switch (data.readUnsignedByte()) {
        case 1 -> strings.add(data.readUTF());
        case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
        case 5, 6 -> {
          data.skipNBytes(8);
          i++; // these take two entries
        }
        case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
        case 15 -> data.skipNBytes(3);
        default -> throw new IOException("not a class file that Java 17 to 25 writes");
      }
    }
    return strings;
  }
}
