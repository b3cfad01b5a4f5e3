package dev.rrjava.devserver.live;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Collects the messages of a compilation. */
final class CompilerMessages implements DiagnosticListener<JavaFileObject> {
  private static final int SHOWN_FRAMES = 10;

  private final List<CompilerError> messages = new ArrayList<>();

  @Override
  public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
    switch (diagnostic.getKind()) {
      case ERROR -> messages.add(SourceExcerpt.of(diagnostic).error(false));
      case WARNING, MANDATORY_WARNING -> messages.add(SourceExcerpt.of(diagnostic).error(true));
      default -> {
        // Notes say that there are more warnings.
      }
    }
  }

  void add(String message) {
    messages.add(new CompilerError(false, null, 0, 0, message, ""));
  }

  boolean hasNoErrors() {
    return messages.stream().allMatch(CompilerError::isWarning);
  }

  List<CompilerError> all() {
    return List.copyOf(messages);
  }

  /** An exception in the compiler, usually that of an annotation processor. */
  static CompilerError failure(RuntimeException exception, String output) {
    System.getLogger(CompilerMessages.class.getName())
        .log(System.Logger.Level.DEBUG, "the compiler failed", exception);
    Throwable cause = exception;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String frames =
        Stream.of(cause.getStackTrace())
            .limit(SHOWN_FRAMES)
            .map(frame -> "\n    at " + frame)
            .collect(Collectors.joining());
    String message = "the compiler or an annotation processor failed: " + cause + frames;
    return new CompilerError(false, null, 0, 0, message + "\n" + output, "");
  }
}
