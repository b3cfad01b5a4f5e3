package dev.rrjava.tools.doctor;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Checks the forms that the application expects, as its OpenAPI document describes them. */
final class FormChecks {
  private static final String DOCUMENT = "META-INF/rr-java/openapi.json";

  private FormChecks() {}

  static Finding names(Service service) throws IOException {
    Optional<Path> jar = service.jar().filter(Files::exists);
    Optional<JsonElement> document = jar.isPresent() ? document(jar.get()) : Optional.empty();
    if (document.isEmpty()) {
      return Finding.skipped("the application has no OpenAPI document");
    }
    SortedSet<String> names = new TreeSet<>();
    collect("", document.get(), names);
    return names.isEmpty()
        ? Finding.ok("each form field with several values ends with []")
        : Finding.warning(
            "of several values with the name "
                + String.join(", ", names)
                + " RoadRunner keeps the last one only",
            "write " + names.first() + "[] in the form and in @FormParam");
  }

  private static Optional<JsonElement> document(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      ZipEntry entry = file.getEntry(DOCUMENT);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream content = file.getInputStream(entry)) {
        return Optional.of(
            JsonParser.parseReader(new InputStreamReader(content, StandardCharsets.UTF_8)));
      }
    }
  }

  /** Collects the names of fields of forms that are arrays, and do not end with brackets. */
  private static void collect(String key, JsonElement element, Set<String> names) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(child -> collect(key, child, names));
    }
    if (!element.isJsonObject()) {
      return;
    }
    boolean isForm =
        key.equals("application/x-www-form-urlencoded") || key.equals("multipart/form-data");
    if (isForm) {
      fields(element.getAsJsonObject()).ifPresent(fields -> addLists(fields, names));
      return;
    }
    for (Map.Entry<String, JsonElement> entry : element.getAsJsonObject().entrySet()) {
      collect(entry.getKey(), entry.getValue(), names);
    }
  }

  private static Optional<JsonObject> fields(JsonObject content) {
    return Optional.ofNullable(content.getAsJsonObject("schema"))
        .map(schema -> schema.getAsJsonObject("properties"));
  }

  private static void addLists(JsonObject fields, Set<String> names) {
    for (Map.Entry<String, JsonElement> field : fields.entrySet()) {
      JsonElement type =
          field.getValue().isJsonObject() ? field.getValue().getAsJsonObject().get("type") : null;
      boolean isList = type != null && type.isJsonPrimitive() && type.getAsString().equals("array");
      if (isList && !field.getKey().endsWith("]")) {
        names.add(field.getKey());
      }
    }
  }
}
