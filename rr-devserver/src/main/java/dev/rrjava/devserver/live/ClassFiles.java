package dev.rrjava.devserver.live;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
      return strings(data).values().stream()
          .filter(text -> text.endsWith(".java") && text.indexOf('/') < 0 && text.indexOf(' ') < 0)
          .findFirst();
    }
  }

  /** Returns the names of the classes in a folder that can be started, in alphabetical order. */
  static List<String> mainClasses(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    for (Path file : in(folder)) {
      if (hasMain(file)) {
        String name = folder.relativize(file).toString().replace(File.separatorChar, '.');
        names.add(name.substring(0, name.length() - ".class".length()));
      }
    }
    names.sort(Comparator.naturalOrder());
    return names;
  }

  private static boolean hasMain(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DataInputStream data = new DataInputStream(new BufferedInputStream(in))) {
      if (data.readInt() != MAGIC) {
        return false;
      }
      data.readInt();
      Map<Integer, String> strings = strings(data);
      data.skipNBytes(6); // modifiers, class and superclass
      data.skipNBytes(2L * data.readUnsignedShort()); // interfaces
      skipMembers(data);
      for (int methods = data.readUnsignedShort(); methods > 0; methods--) {
        int modifiers = data.readUnsignedShort();
        String name = strings.get(data.readUnsignedShort());
        String type = strings.get(data.readUnsignedShort());
        skipAttributes(data);
        if ("main".equals(name)
            && "([Ljava/lang/String;)V".equals(type)
            && Modifier.isPublic(modifiers)
            && Modifier.isStatic(modifiers)) {
          return true;
        }
      }
      return false;
    }
  }

  private static void skipMembers(DataInputStream data) throws IOException {
    for (int members = data.readUnsignedShort(); members > 0; members--) {
      data.skipNBytes(6); // modifiers, name and type
      skipAttributes(data);
    }
  }

  private static void skipAttributes(DataInputStream data) throws IOException {
    for (int attributes = data.readUnsignedShort(); attributes > 0; attributes--) {
      data.skipNBytes(2);
      data.skipNBytes(Integer.toUnsignedLong(data.readInt()));
    }
  }

  /** Reads the strings of the constant pool, by their index. */
  private static Map<Integer, String> strings(DataInputStream data) throws IOException {
    Map<Integer, String> strings = new HashMap<>();
    int count = data.readUnsignedShort();
    for (int i = 1; i < count; i++) {
      switch (data.readUnsignedByte()) {
        case 1 -> strings.put(i, data.readUTF());
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
