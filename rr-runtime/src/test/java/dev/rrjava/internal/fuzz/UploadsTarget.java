package dev.rrjava.internal.fuzz;

import dev.rrjava.http.UploadedFile;
import dev.rrjava.http.Uploads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tree of uploads, as the server puts it into the context of a request. */
public final class UploadsTarget {
  private static final byte[] NO_FIELDS = {};

  private UploadsTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Promises.decode(input.length, () -> Payloads.form(input, NO_FIELDS).uploads())
        .ifPresent(UploadsTarget::check);
  }

  private static void check(Uploads uploads) {
    Map<?, ?> tree = (Map<?, ?>) described(uploads.toMap());
    Uploads again = Payloads.form(JsonText.of(tree), NO_FIELDS).uploads();
    Promises.same("uploads", tree, described(again.toMap()));
    Promises.same("number of files", uploads.all().size(), again.all().size());
    check(uploads, uploads.toMap());
  }

  private static void check(Uploads uploads, Map<String, Object> tree) {
    Promises.same("names", tree.keySet(), uploads.names());
    tree.forEach(
        (name, node) -> {
          Promises.holds(name, uploads.contains(name));
          if (node instanceof Map<?, ?> map) {
            Promises.same(name, map, uploads.group(name).toMap());
            Promises.holds(name, uploads.groups(name).size() <= map.size());
            check(uploads.group(name), uploads.group(name).toMap());
          } else {
            List<?> files = node instanceof List<?> list ? list : List.of(node);
            Promises.same(name, files, uploads.list(name));
            Promises.same(name, files.stream().findFirst(), uploads.file(name));
          }
        });
  }

  /** A node with the members of the JSON in place of files. */
  private static Object described(Object node) {
    if (node instanceof Map<?, ?> map) {
      Map<String, Object> described = new LinkedHashMap<>();
      map.forEach((key, value) -> described.put((String) key, described(value)));
      return described;
    }
    if (node instanceof List<?> list) {
      return list.stream().map(UploadsTarget::described).toList();
    }
    UploadedFile file = (UploadedFile) node;
    Promises.holds("a size below 0", file.size() >= 0);
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("name", file.name());
    members.put("mime", file.mediaType());
    members.put("size", file.size());
    members.put("error", file.error().code());
    return members;
  }
}
