package dev.rrjava.processor;

import dev.rrjava.processor.model.DeclaredClass;
import dev.rrjava.processor.model.EntryClass;
import dev.rrjava.processor.write.EarlierHandlers;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.processing.ProcessingEnvironment;

/** The handlers of an earlier compilation that are not among the sources of this one. */
final class EarlierCompilation {
  private static final int MAX_NAMED = 5;

  private EarlierCompilation() {}

  /**
   * Returns handlers of an earlier compilation that this one does not have. Gradle, which wraps the
   * environment of javac, always passes all of them, and compiles everything again if a processor
   * reads resources.
   *
   * @param list the file in the class output that each compilation with handlers writes
   * @param classes the annotated classes of this compilation
   */
  static Set<String> missing(
      ProcessingEnvironment environment,
      String list,
      EntryClass entry,
      Collection<? extends DeclaredClass> classes) {
    boolean isKnown = entry.id().isPresent() && !entry.isLate();
    Sources sources = Sources.of(environment);
    if (!isKnown || !sources.areAtHand()) {
      return Set.of();
    }
    EarlierHandlers earlier =
        new EarlierHandlers(list, environment.getFiler(), sources.roots(entry.sources().values()));
    Set<String> known = new HashSet<>(entry.sources().keySet());
    for (DeclaredClass one : classes) {
      known.add(one.qualifiedName());
    }
    Set<String> missing = new TreeSet<>();
    for (String binaryName : earlier.handlers(entry.id().get(), entry.option().isPresent())) {
      String name = binaryName.replace('$', '.');
      if (!isKnown(name, known)) {
        missing.add(name);
      }
    }
    return missing;
  }

  /** Returns whether a class, or one around it, is known. */
  private static boolean isKnown(String name, Set<String> known) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      if (known.contains(name.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Returns names in a message. */
  static String list(Set<String> names) {
    String first = names.stream().limit(MAX_NAMED).collect(Collectors.joining(", "));
    return names.size() > MAX_NAMED ? first + " and others" : first;
  }
}
