package dev.rrjava.processor.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Schemas that have a name. The first of a simple name gets it, others their qualified one. */
final class Components {
  private final Map<String, String> namesByType = new HashMap<>();
  private final Map<String, JsonObject> schemas = new TreeMap<>();

  /**
   * A reference to the schema of a type, which is made when it is first asked for.
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
      schemas.put(known, new JsonObject()); // a type may be a part of itself
      schemas.put(known, schema.get());
    }
    return new JsonObject().with("$ref", "#/components/schemas/" + known);
  }

  JsonObject all() {
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
