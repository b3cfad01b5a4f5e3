package dev.rrjava.internal.fuzz;

import dev.rrjava.http.FormFields;
import dev.rrjava.http.HttpException;
import dev.rrjava.http.Request;
import dev.rrjava.http.UploadedFile;
import dev.rrjava.internal.testing.Requests;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is true of any body that is read as a form by the worker. */
final class RawForms {
  private RawForms() {}

  static void check(String contentType, byte[] body) {
    Request request = Requests.of("POST", "/", "Content-Type", contentType).withBody(body);
    int readable = Promises.decode(body.length, () -> read(request)).orElseThrow();
    if (readable == 0) {
      return;
    }
    FormFields form = request.form();
    Set<String> names = new HashSet<>();
    form.forEach((name, text) -> names.add(name));
    boolean hasDots = names.stream().anyMatch(name -> name.indexOf('.') >= 0);
    if (!hasDots) { // a dot may be a part of a key, or stand between two
      names.forEach(name -> Promises.holds(name, !form.list(name).isEmpty()));
    }
    for (UploadedFile file : request.uploads().all()) {
      try {
        Promises.same("a file's size", file.size(), (long) file.bytes().length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    Promises.same("the form", request.form(), request.withHeader("X", "y").form());
    Promises.same("the body", new String(body, StandardCharsets.UTF_8), request.bodyText());
  }

  /** 1, or 0 when the form is refused as it may be. */
  private static int read(Request request) {
    try {
      request.form().toMap();
      return 1;
    } catch (HttpException e) {
      Promises.holds(e.problem().toText(), List.of(400, 413).contains(e.status()));
      return 0;
    }
  }
}
