package dev.rrjava.jsonb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The classes that {@code @Json.SubType} lists on a type. The annotation is not in the class file;
 * its only trace is the {@code instanceof} in the generated adapter, so the classes are read from
 * the class file of that adapter (Java Virtual Machine Specification, sections 4.4 and 6.5).
 *
 * @param names the classes as returned by {@link Class#getName}
 * @param isGenerated whether there is such a class file; other adapters belong to the application
 */
record Subtypes(Set<String> names, boolean isGenerated) {
  private static final byte INSTANCEOF = (byte) 0xc1;

  static Subtypes of(Class<?> type) {
    String simple = type.getName().substring(type.getName().lastIndexOf('.') + 1);
    try (InputStream in = type.getResourceAsStream(simple + "JsonAdapter.class")) {
      return in == null
          ? new Subtypes(Set.of(), false)
          : new Subtypes(tested(ByteBuffer.wrap(in.readAllBytes())), true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a class, or one of its superclasses, is among them. */
  boolean include(Class<?> type) {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      if (names.contains(one.getName())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the classes for which the code has an {@code instanceof}. */
  private static Set<String> tested(ByteBuffer file) throws IOException {
    Map<Integer, String> texts = new HashMap<>();
    Map<Integer, Integer> classes = new HashMap<>();
    int count = file.getShort(8) & 0xffff; // after magic and version
    file.position(10);
    for (int i = 1; i < count; i++) {
      int tag = file.get();
      switch (tag) {
        case 1 -> texts.put(i, text(file));
        case 7 -> classes.put(i, file.getShort() & 0xffff);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> file.getInt();
        case 5, 6 -> {
          file.getLong();
          i++; // a long or double takes two places
        }
        case 8, 16, 19, 20 -> file.getShort();
        case 15 -> file.position(file.position() + 3);
        default ->
            throw new IOException("the class file has a constant with the unknown tag " + tag);
      }
    }
    Set<String> tested = new HashSet<>();
    for (int at = file.position(); at < file.limit() - 2; at++) {
      Integer name = classes.get(file.getShort(at + 1) & 0xffff);
      if (file.get(at) == INSTANCEOF && name != null) {
        tested.add(String.valueOf(texts.get(name)).replace('/', '.'));
      }
    }
    return tested;
  }

  private static String text(ByteBuffer file) {
    byte[] bytes = new byte[file.getShort() & 0xffff];
    file.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8); // names in other planes are rare
  }
}
