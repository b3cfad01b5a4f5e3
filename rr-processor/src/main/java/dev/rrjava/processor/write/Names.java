package dev.rrjava.processor.write;

import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Validation;
import dev.rrjava.processor.model.ValueType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/**
 * Allocates names that are different: {@code id}, {@code id2}, {@code id3}. Also converts names
 * between the cases of Java's conventions.
 */
final class Names {
  /**
   * The first parts of the names of packages. Generated code has qualified names of classes if the
   * application has classes with the same simple names.
   */
  static final List<String> ROOTS = List.of("dev", "java");

  /**
   * The identifier that no called method can have, unless it is qualified (Java Language
   * Specification, 3.9).
   */
  static final String YIELD = "yield";

  /** The maximum length of a name that is derived from a path. */
  private static final int LONGEST = 100;

  private static final Pattern START_OF_WORD = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");
  private static final Pattern AT_THE_ENDS = Pattern.compile("^_(?=.)|(?<=.)_$");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  private final Set<String> used = new HashSet<>();

  /** The next number for a name that is used already. */
  private final Map<String, Integer> next = new HashMap<>();

  /** Creates an allocator that never returns some names. */
  Names(Collection<String> reserved) {
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

  /** {@code ifNoneMatch}, {@code If-None-Match}: {@code IF_NONE_MATCH}. */
  static String constant(String name) {
    String words = START_OF_WORD.matcher(name).replaceAll("_");
    words = BETWEEN_WORDS.matcher(words).replaceAll("_");
    return AT_THE_ENDS.matcher(words).replaceAll("").toUpperCase(Locale.ROOT);
  }

  /** {@code Tasks}: {@code tasks}; {@code HTTPLog}: {@code httpLog}; {@code API}: {@code api}. */
  static String variable(String typeName) {
    int end = 1;
    while (end < typeName.length()
        && Character.isUpperCase(typeName.charAt(end))
        && (end + 1 == typeName.length() || Character.isUpperCase(typeName.charAt(end + 1)))) {
      end++;
    }
    return typeName.substring(0, end).toLowerCase(Locale.ROOT) + typeName.substring(end);
  }

  /** {@code user-id}: {@code UserId}. */
  static String capitalized(String text) {
    StringBuilder capitalized = new StringBuilder();
    for (String word : BETWEEN_WORDS.split(text, -1)) {
      if (!word.isEmpty()) {
        capitalized
            .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
            .append(word, 1, word.length());
      }
    }
    return capitalized.toString();
  }

  /**
   * Returns the name of a method for a path, from its words: {@code /users/{id}}: {@code usersId}.
   */
  static String ofPath(List<Segment> path) {
    if (path.size() == 1 && path.get(0).text().isEmpty()) {
      return "root";
    }
    StringBuilder all = new StringBuilder();
    for (Segment segment : path) {
      for (Segment part : parts(segment)) {
        String text = part.variable().orElse(part.text());
        all.append(text.isEmpty() ? "Slash" : capitalized(text));
      }
    }
    String words = all.toString();
    if (words.length() > LONGEST) {
      boolean isHalf = Character.isHighSurrogate(words.charAt(LONGEST - 1));
      words = words.substring(0, isHalf ? LONGEST - 1 : LONGEST);
    }
    return words.isEmpty() ? "node" : variable(words);
  }

  private static List<Segment> parts(Segment segment) {
    return segment instanceof Segment.Composite composite ? composite.parts() : List.of(segment);
  }

  /** Returns the names that variables of an adapter can't have, because they would hide types. */
  static Set<String> mentionedBy(List<RouteMethod> routes) {
    Set<String> names = new TreeSet<>();
    for (RouteMethod route : routes) {
      for (HandlerParameter leaf : route.leaves()) {
        for (Element type : types(leaf)) {
          names.addAll(of(type));
        }
      }
    }
    return names;
  }

  /**
   * Returns the simple names of a type and its enclosing types, and the first part of its package.
   */
  static Set<String> of(Element mentioned) {
    Set<String> names = new TreeSet<>();
    for (Element type = mentioned;
        type instanceof TypeElement element;
        type = type.getEnclosingElement()) {
      names.add(element.getSimpleName().toString());
      String name = element.getQualifiedName().toString();
      int end = name.indexOf('.');
      names.add(end < 0 ? name : name.substring(0, end));
    }
    return names;
  }

  private static List<Element> types(HandlerParameter leaf) {
    List<Element> types = new ArrayList<>();
    if (leaf.type().value() instanceof ValueType.Enumeration enumeration) {
      types.add(enumeration.type());
    } else if (leaf.type().value() instanceof ValueType.Factory factory) {
      types.add(factory.owner());
    }
    for (Validation validation : leaf.validations()) {
      for (Validation.DeclaredConstraint constraint : validation.constraints()) {
        for (VariableElement constant : constraint.constants()) {
          types.add(constant.getEnclosingElement());
        }
      }
    }
    return types;
  }
}
