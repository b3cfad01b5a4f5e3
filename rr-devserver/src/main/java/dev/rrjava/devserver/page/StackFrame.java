package dev.rrjava.devserver.page;

import java.util.List;

/**
 * A frame of a stack trace.
 *
 * @param type the name of the class, as in a class file
 * @param method the name of the method
 * @param file the name of the source file; empty if it is unknown
 * @param line the line in it; less than 1 if it is unknown
 * @param isCaller whether it called the handler, and so is the same for all requests
 */
public record StackFrame(String type, String method, String file, int line, boolean isCaller) {
  private static final List<String> JDK =
      List.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "org.graalvm.");

  /** The packages of this project that run in workers, and the generated code. */
  private static final List<String> OURS =
      List.of(
          "dev.rrjava.codec.",
          "dev.rrjava.devserver.",
          "dev.rrjava.generated.",
          "dev.rrjava.http.",
          "dev.rrjava.internal.",
          "dev.rrjava.jackson.",
          "dev.rrjava.jsonb.",
          "dev.rrjava.relay.",
          "dev.rrjava.routing.",
          "dev.rrjava.validation.",
          "dev.rrjava.validator.",
          "dev.rrjava.worker.");

  boolean isOfJdk() {
    return !isCaller && JDK.stream().anyMatch(type::startsWith);
  }

  /** Returns whether it is of this project, or of code that its processor generated. */
  boolean isOfRuntime() {
    return isCaller || OURS.stream().anyMatch(type::startsWith) || isGenerated();
  }

  private boolean isGenerated() {
    return file.endsWith("_Adapter.java")
        || (file.equals("Routes.java") && method.startsWith("call"));
  }

  /** Returns whether the frames behind it are the same for all requests. */
  boolean callsHandler() {
    return type.equals("dev.rrjava.http.Exchange") && method.equals("run");
  }

  /** Returns whether it is neither of the JDK nor of this project. */
  boolean isOfApplication() {
    return !isOfJdk() && !isOfRuntime();
  }

  /** Returns file and line, such as {@code Tasks.java:17}. */
  String position() {
    return file.isEmpty() ? "unknown source" : line > 0 ? file + ":" + line : file;
  }

  @Override
  public String toString() {
    return type + "." + method + "(" + position() + ")";
  }
}
