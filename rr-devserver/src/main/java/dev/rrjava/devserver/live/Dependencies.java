package dev.rrjava.devserver.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a compiled source depends on, and what others can depend on in it. Types are identified by
 * the qualified name of their outermost class.
 */
final class Dependencies {
  /** The types of all expressions, and the classes of all fields, methods and types it uses. */
  private final Set<String> used = new HashSet<>();

  /** The direct supertypes of its classes. */
  private final Set<String> supertypes = new HashSet<>();

  /** All identifiers: what one of them refers to can change when a type is added or removed. */
  private final Set<String> identifiers = new HashSet<>();

  /** The members of its classes, with the values of constants and annotations. */
  private final Map<String, String> members = new HashMap<>();

  /** The places of its types in the hierarchy of types, by qualified name. */
  private final Map<String, String> hierarchy = new HashMap<>();

  void use(String type) {
    used.add(type);
  }

  void inherit(String type) {
    supertypes.add(type);
  }

  void name(CharSequence identifier) {
    identifiers.add(identifier.toString());
  }

  void declare(Signatures signatures) {
    members.putAll(signatures.members());
    hierarchy.putAll(signatures.hierarchy());
  }

  boolean usesAnyOf(Set<String> types) {
    return types.stream().anyMatch(used::contains);
  }

  boolean inheritsFromAnyOf(Set<String> types) {
    return types.stream().anyMatch(supertypes::contains);
  }

  boolean namesAnyOf(Set<String> names) {
    return names.stream().anyMatch(identifiers::contains);
  }

  /** Returns the qualified names of the declared types, those of nested ones included. */
  Set<String> types() {
    return hierarchy.keySet();
  }

  /** Returns whether others see the same members as those of another compilation. */
  boolean hasSameMembersAs(Dependencies other) {
    return members.equals(other.members);
  }

  /** Returns whether a type that both have has another place in the hierarchy of types. */
  boolean hasOtherHierarchyThan(Dependencies other) {
    return hierarchy.entrySet().stream()
        .anyMatch(
            type ->
                other.hierarchy.containsKey(type.getKey())
                    && !type.getValue().equals(other.hierarchy.get(type.getKey())));
  }
}
