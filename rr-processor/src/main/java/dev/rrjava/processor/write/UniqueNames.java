package dev.rrjava.processor.write;

import com.palantir.javapoet.NameAllocator;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Allocates names that are different: {@code id}, {@code id2}, {@code id3}. */
final class UniqueNames {
  private final Set<String> used = new HashSet<>();

  /** The next number for a name that is used already. */
  private final Map<String, Integer> next = new HashMap<>();

  /** Creates an allocator that never returns some names. */
  UniqueNames(Collection<String> reserved) {
    used.addAll(reserved);
  }

  /** Returns the Java identifier that is most like a name. */
  static String identifier(String name) {
    String identifier =
        SourceVersion.isIdentifier(name)
            ? name
            : NameAllocator.toJavaIdentifier(name).replaceAll("_{2,}", "_");
    return SourceVersion.isKeyword(identifier) ? identifier + "_" : identifier;
  }

  /** Returns a Java identifier: the one suggested, with a number if it is used already. */
  String newName(String suggestion) {
    String base = identifier(suggestion);
    if (used.add(base)) {
      return base;
    }
    int number = next.getOrDefault(base, 2);
    while (!used.add(base + number)) {
      number++;
    }
    next.put(base, number + 1);
    return base + number;
  }
}
