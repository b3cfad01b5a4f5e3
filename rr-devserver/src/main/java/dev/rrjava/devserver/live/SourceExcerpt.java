package dev.rrjava.devserver.live;

import java.io.IOException;
import java.nio.file.Path;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A message of javac with the line that it is about. Its column counts characters, as editors do,
 * while that of javac counts a tab as up to eight.
 */
record SourceExcerpt(
    Diagnostic<? extends JavaFileObject> diagnostic,
    @Nullable Path file,
    long column,
    String line) {

  static SourceExcerpt of(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    if (source == null || !"file".equals(source.toUri().getScheme())) {
      return new SourceExcerpt(diagnostic, null, 0, "");
    }
    Path file = Path.of(source.toUri());
    try {
      String content = source.getCharContent(true).toString();
      int position = (int) Math.min(diagnostic.getPosition(), content.length());
      if (position < 0) {
        return new SourceExcerpt(diagnostic, file, 0, "");
      }
      int start = content.lastIndexOf('\n', position - 1) + 1;
      int end = content.indexOf('\n', start);
      String line = content.substring(start, end < 0 ? content.length() : end);
      return new SourceExcerpt(
          diagnostic, file, position - start + 1L, line.replace('\t', ' ').stripTrailing());
    } catch (IOException e) {
      System.getLogger(SourceExcerpt.class.getName())
          .log(System.Logger.Level.DEBUG, "can't read a line of " + file, e);
      return new SourceExcerpt(diagnostic, file, 0, "");
    }
  }

  CompilerError error(boolean isWarning) {
    long number = column == 0 ? 0 : diagnostic.getLineNumber();
    return new CompilerError(isWarning, file, number, column, diagnostic.getMessage(null), line);
  }
}
