package dev.rrjava.jsonb;

import dev.rrjava.codec.BodyType;
import io.avaje.json.JsonAdapter;
import io.avaje.json.JsonWriter;
import io.avaje.jsonb.Jsonb;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values by their own classes: an adapter of Avaje Jsonb writes the members of its type, but
 * not those of a subclass that {@code @Json.SubType} does not list.
 */
@FunctionalInterface
interface ValueWriter {
  Set<Class<?>> SEQUENCES = Set.of(List.class, Set.class, Collection.class, Iterable.class);

  void write(JsonWriter out, @Nullable Object value);

  /** Returns a writer for a type; empty if an adapter for the type is all that is needed. */
  static Optional<ValueWriter> of(BodyType<?> type, Jsonb jsonb) {
    Class<?> raw = type.raw();
    List<BodyType<?>> arguments = type.arguments();
    if (arguments.isEmpty() && raw.isArray()) {
      return of(BodyType.of(raw.getComponentType()), jsonb)
          .map(element -> (out, value) -> array(out, (Object[]) value, element));
    }
    if (arguments.isEmpty()) {
      return isExact(raw) ? Optional.empty() : Optional.of(new OfClass(raw, jsonb));
    }
    Optional<ValueWriter> last = of(arguments.get(arguments.size() - 1), jsonb);
    if (SEQUENCES.contains(raw)) {
      return last.map(element -> (out, value) -> sequence(out, (Iterable<?>) value, element));
    }
    if (raw == Map.class && arguments.get(0).raw() == String.class) {
      return last.map(element -> (out, value) -> map(out, (Map<?, ?>) value, element));
    }
    return raw == Optional.class
        ? last.map(content -> (out, value) -> optional(out, (Optional<?>) value, content))
        : Optional.empty();
  }

  /**
   * Returns whether a class has no subclasses, or is one of the JDK, which have adapters for their
   * subclasses.
   */
  private static boolean isExact(Class<?> type) {
    return type.isPrimitive()
        || Modifier.isFinal(type.getModifiers())
        || type.isEnum()
        || type.getName().startsWith("java.");
  }

  private static void array(JsonWriter out, Object @Nullable [] values, ValueWriter element) {
    sequence(out, values == null ? null : Arrays.asList(values), element);
  }

  @SuppressWarnings("NullableOptional") // a list may have a null where it has Optionals
  private static void optional(JsonWriter out, @Nullable Optional<?> value, ValueWriter content) {
    content.write(out, value == null ? null : value.orElse(null));
  }

  private static void sequence(JsonWriter out, @Nullable Iterable<?> values, ValueWriter element) {
    if (values == null) {
      out.nullValue();
      return;
    }
    out.beginArray();
    values.forEach(value -> element.write(out, value));
    out.endArray();
  }

  private static void map(JsonWriter out, @Nullable Map<?, ?> values, ValueWriter element) {
    if (values == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    values.forEach(
        (key, value) -> {
          out.name(String.valueOf(key));
          element.write(out, value);
        });
    out.endObject();
  }

  /** Writes objects of a class that may have subclasses. */
  final class OfClass implements ValueWriter {
    private final Class<?> declared;
    private final Jsonb jsonb;
    private final Subtypes subtypes;
    private final ConcurrentHashMap<Class<?>, JsonAdapter<Object>> adapters =
        new ConcurrentHashMap<>();

    OfClass(Class<?> declared, Jsonb jsonb) {
      this.declared = declared;
      this.jsonb = jsonb;
      this.subtypes = Subtypes.of(declared);
      if (!Modifier.isAbstract(declared.getModifiers())) {
        adapters.put(declared, adapter(declared)); // reports a missing one at startup
      }
    }

    @Override
    public void write(JsonWriter out, @Nullable Object value) {
      if (value == null) {
        out.nullValue();
        return;
      }
      adapters.computeIfAbsent(value.getClass(), this::find).toJson(out, value);
    }

    private JsonAdapter<Object> find(Class<?> type) {
      if (subtypes.include(type)) {
        return adapter(declared);
      }
      Class<?> named = type;
      while (named.isAnonymousClass() || named.isSynthetic()) {
        named = named.getSuperclass();
      }
      if (jsonb.hasAdapter(named)) {
        return adapter(named);
      }
      if (!subtypes.isGenerated() && jsonb.hasAdapter(declared)) {
        return adapter(declared);
      }
      throw new IllegalStateException(
          "Avaje Jsonb has no adapter for "
              + type.getName()
              + ", and that of "
              + declared.getName()
              + " would leave out members of subclasses; annotate the class with @Json, or list it"
              + " in @Json.SubType there");
    }

    private JsonAdapter<Object> adapter(Class<?> type) {
      return jsonb.adapter((java.lang.reflect.Type) type);
    }
  }
}
