package dev.rrjava.internal.fuzz;

import dev.rrjava.http.FormFields;
import java.util.List;
import java.util.Map;

/** The fields of a form, as the server puts them into the body of a request. */
public final class FormTarget {
  private static final byte[] NO_UPLOADS = {};

  private FormTarget() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) {
    Promises.decode(input.length, () -> Payloads.form(NO_UPLOADS, input).form())
        .ifPresent(FormTarget::check);
  }

  private static void check(FormFields form) {
    Map<String, Object> tree = form.toMap();
    Promises.same("a form", form, Payloads.form(NO_UPLOADS, JsonText.of(tree)).form());
    Promises.same("names", tree.keySet(), form.names());
    Promises.same("empty", tree.isEmpty(), form.isEmpty());
    tree.forEach((name, node) -> check(form, name, node));
  }

  private static void check(FormFields form, String name, Object node) {
    Promises.holds(name, form.contains(name));
    if (node instanceof Map<?, ?> map) {
      Promises.same(name, map, form.group(name).toMap());
      Promises.holds(name, form.text(name).isEmpty());
      Promises.holds(name, form.list(name).size() <= map.size());
      Promises.holds(name, form.groups(name).size() <= map.size());
      form.group(name).toMap().forEach((key, value) -> check(form.group(name), key, value));
    } else {
      List<?> values = node instanceof List<?> list ? list : List.of(node);
      Promises.same(name, values, form.list(name));
      Promises.same(name, values.stream().findFirst(), form.text(name));
      Promises.holds(name, form.group(name).isEmpty() && form.groups(name).isEmpty());
    }
  }
}
