package dev.rrjava.processor.openapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Schemas that have a name. The first of a simple name gets it, others their qualified one. They
 * are made one after the other and not within each other, so that no chain of types is too long.
 */
final class Components {
  private record Pending(String name, Supplier<JsonObject> schema) {}

  private final Map<String, String> namesByType = new HashMap<>();
  private final Map<String, JsonObject> schemas = new TreeMap<>();
  private final Deque<Pending> pending = new ArrayDeque<>();

  /**
   * A reference to the schema of a type, which is made once, by {@link #all}.
   *
   * @param type what is the same for the same type, and differs for others
   * @param name the wanted name
   */
  JsonObject reference(String type, String name, Supplier<JsonObject> schema) {
    String known = namesByType.get(type);
    if (known == null) {
      String legal = legal(name);
      known = schemas.containsKey(legal) ? unused(legal(type)) : legal;
      namesByType.put(type, known);
      schemas.put(known, new JsonObject()); // takes the name
      pending.add(new Pending(known, schema));
    }
    return new JsonObject().with("$ref", "#/components/schemas/" + known);
  }

  /** All that were referred to, and those that they refer to. */
  JsonObject all() {
    for (Pending next = pending.poll(); next != null; next = pending.poll()) {
      schemas.put(next.name(), next.schema().get());
    }
    JsonObject all = new JsonObject();
    schemas.forEach(all::with);
    return all;
  }

  private String unused(String name) {
    String candidate = name;
    for (int i = 2; schemas.containsKey(candidate); i++) {
      candidate = name + "_" + i;
    }
    return candidate;
  }

  /** OpenAPI 3.1, section 4.8.7: names are of these characters. */
  private static String legal(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]+", "_").replaceAll("_+$", "");
  }
}
