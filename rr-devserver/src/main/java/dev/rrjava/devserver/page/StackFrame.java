package dev.rrjava.devserver.page;

import java.util.List;

/**
 * A frame of a stack trace.
 *
 * @param type the name of the class, as in a class file
 * @param method the name of the method
 * @param file the name of the source file; empty if it is unknown
 * @param line the line in it; less than 1 if it is unknown
 */
public record StackFrame(String type, String method, String file, int line) {
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
    return JDK.stream().anyMatch(type::startsWith);
  }

  /** Returns whether it is of this project, or of code that its processor generated. */
  boolean isOfRuntime() {
    return OURS.stream().anyMatch(type::startsWith) || file.endsWith("_Adapter.java");
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
