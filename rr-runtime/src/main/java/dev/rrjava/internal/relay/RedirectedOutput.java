package dev.rrjava.internal.relay;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Replaces {@code System.out} in a worker: all output goes to standard error, and a log message
 * names each class that prints, once.
 */
final class RedirectedOutput extends OutputStream {
  private final Set<String> named = ConcurrentHashMap.newKeySet();

  /** Not {@code System.err}, which a program may set to the same stream as {@code System.out}. */
  private final PrintStream target;

  private RedirectedOutput(PrintStream target) {
    this.target = target;
  }

  /**
   * Creates the stream.
   *
   * @param target receives what is printed
   */
  static PrintStream to(PrintStream target) {
    return new PrintStream(new RedirectedOutput(target), true, Charset.defaultCharset());
  }

  @Override
  public void write(int b) {
    name();
    target.write(b);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    name();
    target.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    target.flush();
  }

  private void name() {
    String printer =
        StackWalker.getInstance()
            .walk(
                frames ->
                    frames
                        .map(StackWalker.StackFrame::getClassName)
                        .filter(RedirectedOutput::isProgram)
                        .findFirst()
                        .orElse("a class of the JDK"));
    if (named.add(printer)) {
      System.getLogger(RedirectedOutput.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "{0} prints to System.out, which RoadRunner uses in a worker; its output goes to System.err"
                  + " (logged once for each class)",
              printer);
    }
  }

  private static boolean isProgram(String className) {
    return !className.startsWith("java.")
        && !className.startsWith("jdk.")
        && !className.startsWith("sun.")
        && !className.equals(RedirectedOutput.class.getName());
  }
}
