package dev.rrjava.devserver.page;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormLimits;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.MultipartForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The calls of a test that send a form with files.
 *
 * @param calls a call for each field and each file; empty if the body is something else
 * @param notes what has to be completed
 * @param imports the types that the calls need
 */
record FormCalls(List<String> calls, List<String> notes, Set<String> imports) {
  /** A constant of a class has at most 65,535 bytes; in Base64, three bytes become four. */
  private static final int LONGEST_CONTENT = 48_000;

  /** Returns the calls for the body of a request, if it is complete and has files. */
  static FormCalls of(RequestView request) {
    FormCalls form = new FormCalls(new ArrayList<>(), new ArrayList<>(), new TreeSet<>());
    byte[] body = request.body();
    String type = request.header("Content-Type");
    if (!type.startsWith("multipart/form-data") || body.length < request.bodyLength()) {
      return form;
    }
    List<FormPart> parts;
    try {
      parts = MultipartForm.parts(type, body, 0, body.length, FormLimits.OF_SERVER);
    } catch (FormException e) {
      return form; // the test sends the malformed body as it is
    }
    if (parts.stream().anyMatch(FormCalls::isFile)) {
      parts.forEach(form::add);
    }
    return form;
  }

  private static boolean isFile(FormPart part) {
    return part.name() != null && part.fileName() != null;
  }

  /** Adds the call for a part, unless RoadRunner drops it because it has no name. */
  private void add(FormPart part) {
    String name = part.name();
    String fileName = part.fileName();
    if (name != null && fileName != null) {
      String arguments =
          String.join(
              ", ",
              JavaTest.quote(name),
              JavaTest.quote(fileName),
              JavaTest.quote(part.contentType()),
              content(fileName, part));
      calls.add(".file(" + arguments + ")");
    } else if (name != null) {
      if (Secrets.isSecret(name)) {
        notes.add("the value of " + name + " is masked: set one that works");
      }
      String value = Secrets.mask(name, part.text(StandardCharsets.UTF_8));
      calls.add(".formField(" + JavaTest.quote(name) + ", " + JavaTest.quote(value) + ")");
    }
  }

  private String content(String fileName, FormPart part) {
    if (part.length() == 0) {
      return "new byte[0]";
    }
    if (part.length() > LONGEST_CONTENT) {
      notes.add("the content of " + fileName + " is too long for a test: read it from a file");
      return "new byte[" + part.length() + "]";
    }
    byte[] bytes = Arrays.copyOfRange(part.source(), part.offset(), part.offset() + part.length());
    String text = part.text(StandardCharsets.UTF_8);
    if (text.indexOf('\0') < 0 && Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
      imports.add("java.nio.charset.StandardCharsets");
      return "(" + JavaTest.quote(text) + ").getBytes(StandardCharsets.UTF_8)";
    }
    imports.add("java.util.Base64");
    String lines = Base64.getMimeEncoder(76, new byte[] {'\n'}).encodeToString(bytes);
    String literal = JavaTest.quote(lines);
    return lines.contains("\n")
        ? "Base64.getMimeDecoder().decode(" + literal + ")"
        : "Base64.getDecoder().decode(" + literal + ")";
  }
}
