package dev.rrjava.processor.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/**
 * The named schemas of the document. The first type of a simple name has this name, others have
 * their qualified name. Schemas are created one after the other, not recursively, so that chains of
 * types can have any length.
 */
final class Components {
  private record Pending(String name, Supplier<JsonObject> schema) {}

  private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern TRAILING = Pattern.compile("_+$");

  private final Map<String, String> namesByType = new HashMap<>();
  private final Map<String, JsonObject> schemas = new TreeMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  /**
   * Returns a reference to the schema of a type, which {@link #all} creates once.
   *
   * @param type a string that identifies the type
   * @param name the preferred name
   */
  JsonObject reference(String type, String name, Supplier<JsonObject> schema) {
    String known = namesByType.get(type);
    if (known == null) {
      String legal = legal(name);
      known = schemas.containsKey(legal) ? unused(legal(type)) : legal;
      namesByType.put(type, known);
      schemas.put(known, new JsonObject()); // reserves the name
      pending.add(new Pending(known, schema));
    }
    return new JsonObject().with("$ref", "#/components/schemas/" + known);
  }

  /** Returns all schemas that were referred to, directly or indirectly. */
  JsonObject all() {
    for (Pending next = pending.poll(); next != null; next = pending.poll()) {
      schemas.put(next.name(), next.schema().get());
    }
    return new JsonObject().withEach(schemas);
  }

  private String unused(String name) {
    String candidate = name;
    for (int i = 2; schemas.containsKey(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  /** Replaces characters that are not allowed in names (OpenAPI 3.1, section 4.8.7). */
  private static String legal(String name) {
    return TRAILING.matcher(ILLEGAL.matcher(name).replaceAll("_")).replaceAll("");
  }

  /** Returns the simple name of a type with those of its arguments: {@code Page_Task}. */
  static String simpleName(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      StringBuilder name = new StringBuilder(declared.asElement().getSimpleName());
      for (TypeMirror argument : declared.getTypeArguments()) {
        name.append('_').append(simpleName(argument));
      }
      return name.toString();
    }
    if (type instanceof ArrayType array) {
      return simpleName(array.getComponentType()) + "Array";
    }
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? simpleName(wildcard.getExtendsBound())
        : type.getKind().name().toLowerCase(Locale.ROOT);
  }

  /** Returns a string that identifies a type, without annotations. */
  static String key(TypeMirror type) {
    if (type instanceof DeclaredType declared) {
      String name = ((TypeElement) declared.asElement()).getQualifiedName().toString();
      return declared.getTypeArguments().isEmpty()
          ? name
          : name
              + declared.getTypeArguments().stream()
                  .map(Components::key)
                  .collect(Collectors.joining(",", "<", ">"));
    }
    return type instanceof ArrayType array
        ? key(array.getComponentType()) + "[]"
        : type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
            ? key(wildcard.getExtendsBound())
            : type.getKind().name();
  }

  /**
   * The generic types that a type is a part of. A class may contain itself with larger type
   * arguments ({@code class G<T> { G<List<T>> next; }}), which would never end.
   */
  static final class Ancestry {
    static final Ancestry NONE = new Ancestry(null, null, 0);

    /** The number of times that a class may contain itself with larger arguments. */
    private static final int MOST_STEPS = 2;

    private final @Nullable Ancestry outer;
    private final @Nullable Element type;
    private final int size;

    private Ancestry(@Nullable Ancestry outer, @Nullable Element type, int size) {
      this.outer = outer;
      this.type = type;
      this.size = size;
    }

    /** Returns the ancestry of the parts of a type. */
    Ancestry with(DeclaredType type) {
      return type.getTypeArguments().isEmpty()
          ? this
          : new Ancestry(this, type.asElement(), size(type));
    }

    /** Returns whether a type grows with each level. */
    boolean isGrowing(DeclaredType type) {
      int own = size(type);
      int steps = 0;
      for (Ancestry one = this; one != null; one = one.outer) {
        if (type.asElement().equals(one.type) && one.size < own) {
          steps++;
        }
      }
      return steps > MOST_STEPS;
    }

    /** Returns the number of names in a type. */
    private static int size(TypeMirror type) {
      if (type instanceof DeclaredType declared) {
        return 1 + declared.getTypeArguments().stream().mapToInt(Ancestry::size).sum();
      }
      if (type instanceof ArrayType array) {
        return 1 + size(array.getComponentType());
      }
      return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
          ? size(wildcard.getExtendsBound())
          : 1;
    }
  }
}
