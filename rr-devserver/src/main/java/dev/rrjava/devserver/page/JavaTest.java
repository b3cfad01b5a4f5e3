package dev.rrjava.devserver.page;

import dev.rrjava.internal.json.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a test with rr-test's {@code TestClient} that sends a request, and expects its response.
 *
 * @param name the name of the class
 * @param router the class that finds routes; empty if it is unknown
 * @param request the request
 * @param expected the response
 * @param sources the sources of the application
 */
public record JavaTest(
    String name, String router, RequestView request, Expected expected, SourceFolders sources) {
  /** What browsers and clients add, and handlers rarely read. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "accept-encoding",
          "cache-control",
          "connection",
          "content-length",
          "dnt",
          "http2-settings",
          "keep-alive",
          "pragma",
          "priority",
          "te",
          "upgrade",
          "upgrade-insecure-requests",
          "user-agent");

  /**
   * The response that the test expects.
   *
   * @param status the status
   * @param headers the header fields that it compares
   * @param text the body; null if it is binary, or longer than what was recorded
   * @param length the length of the body in bytes
   */
  public record Expected(
      int status,
      Map<String, String> headers,
      @org.jspecify.annotations.Nullable String text,
      long length) {

    /** Returns a response as it was sent. */
    public static Expected of(
        int status, Map<String, List<String>> fields, byte[] body, long length) {
      Map<String, String> compared = new TreeMap<>();
      for (String field : List.of("Allow", "Content-Type", "Location")) {
        List<String> values = fields.get(field);
        if (values != null) {
          compared.put(field, values.get(0));
        }
      }
      RequestView.Text text = RequestView.Text.of(fields, body, length);
      return new Expected(status, compared, length > body.length ? null : text.text(), length);
    }

    /** Returns a response in which this server has replaced the body. */
    public static Expected of(int status, List<String> contentType, String body) {
      return new Expected(
          status,
          Map.of("Content-Type", contentType.get(0)),
          body,
          body.getBytes(StandardCharsets.UTF_8).length);
    }
  }

  /** Returns the source of the test. */
  public String source() {
    FormCalls form = FormCalls.of(request);
    List<String> lines = new ArrayList<>();
    RoutesExpression routes = RoutesExpression.find(router, sources);
    if (!routes.packageName().isEmpty()) {
      lines.add("package " + routes.packageName() + ";");
      lines.add("");
    }
    if (expected.text() == null) {
      lines.add("import static org.junit.jupiter.api.Assertions.assertEquals;");
      lines.add("");
    }
    if (routes.isMissing()) {
      lines.add("import dev.rrjava.http.RequestHandler;");
    }
    lines.add("import dev.rrjava.test.TestClient;");
    form.imports().forEach(type -> lines.add("import " + type + ";"));
    lines.add("import org.junit.jupiter.api.AfterEach;");
    lines.add("import org.junit.jupiter.api.Test;");
    lines.add("");
    lines.add("/** Recorded by the development server. */");
    lines.add("class " + name + " {");
    lines.add("  private final TestClient client = TestClient.of(" + routes.code() + ");");
    lines.add("");
    lines.add("  @AfterEach");
    lines.add("  void close() {");
    lines.add("    client.close();");
    lines.add("  }");
    lines.add("");
    lines.add("  @Test");
    lines.add("  void responds() {");
    addStatement(lines, form);
    lines.add("  }");
    if (routes.isMissing()) {
      lines.add("");
      lines.add("  private static RequestHandler routes() {");
      lines.add("    throw new UnsupportedOperationException(");
      lines.add("        \"return what main passes to HttpWorker.serve\");");
      lines.add("  }");
    }
    lines.add("}");
    return String.join("\n", lines) + "\n";
  }

  private void addStatement(List<String> lines, FormCalls form) {
    List<String> calls = new ArrayList<>();
    calls.add(call(request.method(), request.maskedTarget()));
    List<String> notes = new ArrayList<>();
    request
        .headers()
        .forEach(
            (field, values) -> {
              String lower = field.toLowerCase(Locale.ROOT);
              if (!LEFT_OUT.contains(lower) && !lower.startsWith("sec-")) {
                values.forEach(
                    value ->
                        calls.add(
                            ".header("
                                + quote(field)
                                + ", "
                                + quote(Secrets.mask(field, value))
                                + ")"));
                if (Secrets.isSecret(field)) {
                  notes.add("the value of " + field + " is masked: set one that works");
                }
              }
            });
    if (!form.calls().isEmpty()) {
      removeContentType(calls);
      calls.addAll(form.calls());
      notes.addAll(form.notes());
    } else if (request.bodyLength() > 0) {
      addBody(calls, notes);
    }
    calls.add(".send()");
    addExpectations(calls);
    notes.forEach(note -> lines.add("    // " + note));
    boolean needsLength = expected.text() == null;
    lines.add(needsLength ? "    byte[] body =" : "    client");
    if (needsLength) {
      lines.add("        client");
    }
    String indent = needsLength ? "            " : "        ";
    calls.forEach(part -> lines.add(indent + part.replace("\n", "\n" + indent)));
    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + ";");
    if (needsLength) {
      lines.add("    assertEquals(" + expected.length() + ", body.length);");
    }
  }

  private static String call(String method, String target) {
    Set<String> named = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    return named.contains(method)
        ? "." + method.toLowerCase(Locale.ROOT) + "(" + quote(target) + ")"
        : ".request(" + quote(method) + ", " + quote(target) + ")";
  }

  private void addBody(List<String> calls, List<String> notes) {
    String type = request.header("Content-Type");
    RequestView.Text body =
        RequestView.Text.of(request.headers(), request.body(), request.bodyLength());
    String text = body.text();
    if (text == null || request.bodyLength() > request.body().length) {
      notes.add("the body of " + request.bodyLength() + " bytes is not here: add .body(bytes)");
      return;
    }
    removeContentType(calls);
    String masked = type.startsWith("multipart/") ? text : body.masked();
    if (!masked.equals(text)) {
      notes.add("secrets in the body are masked: set values that work");
    }
    calls.add(".body(" + quote(type) + ", " + quote(masked) + ")");
  }

  private static void removeContentType(List<String> calls) {
    calls.removeIf(call -> call.startsWith(".header(\"Content-Type\""));
  }

  private void addExpectations(List<String> calls) {
    calls.add(".assertStatus(" + expected.status() + ")");
    expected
        .headers()
        .forEach(
            (field, value) ->
                calls.add(".assertHeader(" + quote(field) + ", " + quote(value) + ")"));
    String text = expected.text();
    if (text == null) {
      calls.add(".bytes()");
    } else if (!request.method().equals("HEAD")) {
      calls.add(".assertText(" + quote(text) + ")");
    }
  }

  /** Returns a string literal; one line of code for each line of the string. */
  static String quote(String text) {
    String[] lines = text.split("(?<=\n)", -1);
    List<String> literals = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isEmpty() || lines.length == 1) {
        literals.add(literal(lines[i]));
      }
    }
    return literals.size() == 1
        ? literals.get(0)
        : "\n    " + String.join("\n        + ", literals);
  }

  /** A string of JSON is one of Java, too; here, what is not ASCII is escaped besides. */
  private static String literal(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : JsonText.quote(text).toCharArray()) {
      out.append(c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
    }
    return out.toString();
  }
}
