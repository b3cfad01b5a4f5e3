package dev.rrjava.devserver;

import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ReplyWriter;
import dev.rrjava.devserver.live.CompilerError;
import dev.rrjava.devserver.live.Failure;
import dev.rrjava.devserver.page.CompileErrorPage;
import dev.rrjava.devserver.page.FailurePage;
import dev.rrjava.devserver.page.NotServedPage;
import dev.rrjava.devserver.page.RequestView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Responds to a request with the reason why it can't be handled: as a page or as text.
 *
 * @param directory the folder to which paths on pages are relative
 */
record FailureResponse(Path directory) {
  private static final int UNAVAILABLE = 503;

  private static final String DIAGNOSTICS = "docs/diagnostics.md, ";

  void write(ClientRequest request, ReplyWriter writer, Failure failure) throws IOException {
    String accept = request.header("Accept");
    boolean isPage = accept != null && RequestView.prefersHtml(accept);
    byte[] body =
        (isPage ? page(failure) : failure.title() + "\n\n" + failure.text() + "\n")
            .getBytes(StandardCharsets.UTF_8);
    Map<String, List<String>> fields = new TreeMap<>(FailurePage.headers());
    if (!isPage) {
      fields.put("Content-Type", List.of("text/plain; charset=utf-8"));
    }
    fields.put("Content-Length", List.of(Integer.toString(body.length)));
    writer.head(UNAVAILABLE, fields);
    writer.body(body, 0, request.method().equals("HEAD") ? 0 : body.length);
    writer.end(Map.of());
  }

  private String page(Failure failure) {
    return failure.errors().isEmpty()
        ? NotServedPage.html(failure.title(), failure.text())
        : CompileErrorPage.html(failure.errors().stream().map(this::onPage).toList());
  }

  private CompileErrorPage.CompileError onPage(CompilerError error) {
    Path file = error.file();
    return new CompileErrorPage.CompileError(
        file == null ? Path.of("") : file.startsWith(directory) ? directory.relativize(file) : file,
        (int) error.line(),
        (int) error.column(),
        error.message(),
        file == null ? List.of() : lines(file),
        error.code().map(code -> DIAGNOSTICS + code).orElse(""));
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      System.getLogger(FailureResponse.class.getName())
          .log(System.Logger.Level.DEBUG, "can't show the lines of " + file, e);
      return List.of();
    }
  }
}
