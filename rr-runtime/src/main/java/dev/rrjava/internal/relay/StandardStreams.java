package dev.rrjava.internal.relay;

import dev.rrjava.relay.Relay;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Takes over standard input and output as a relay, and protects them from other code: a byte that a
 * handler, a library or a child process prints to standard output would be read as part of a frame.
 *
 * <ul>
 *   <li>{@code System.out} prints to {@code System.err} from then on, and {@code System.in} is
 *       empty.
 *   <li>Where the operating system lets a process open its own pipes again (Linux), the relay moves
 *       to descriptors of its own, and descriptors 0 and 1 become the null device: what native code
 *       or a child process that inherits them prints can't reach the relay. Elsewhere they stay.
 * </ul>
 */
public final class StandardStreams {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
  private static boolean claimed;

  private StandardStreams() {}

  /**
   * Takes over the streams. Works once in the life of a process.
   *
   * @return the relay
   * @throws IllegalStateException if they have already been taken over
   */
  public static synchronized Relay claim() {
    if (claimed) {
      throw new IllegalStateException(
          "a process can have only one worker, and this process already has one: standard input and"
              + " output are its relay");
    }
    claimed = true;
    redirectOutput();
    System.setIn(InputStream.nullInputStream());
    if (isPipe(0) && isPipe(1)) {
      try {
        return moveToOwnDescriptors();
      } catch (IOException e) {
        System.getLogger(StandardStreams.class.getName())
            .log(
                System.Logger.Level.DEBUG,
                "the relay stays on descriptors 0 and 1; child processes must not inherit them",
                e);
      }
    }
    return Relay.of(
        new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out));
  }

  /**
   * Redirects {@code System.out} to the current {@code System.err}; a log message names each class
   * that prints, once. A program that has made both the same by {@code System.setErr(System.out)}
   * gets standard error for both.
   */
  @SuppressWarnings("ReferenceEquality") // the same stream, not an equal one
  public static void redirectOutput() {
    if (System.err == System.out) {
      System.setErr(
          new PrintStream(
              new FileOutputStream(FileDescriptor.err), true, Charset.defaultCharset()));
    }
    System.setOut(RedirectedOutput.to(System.err));
  }

  /**
   * Returns whether standard input is a terminal, so that a person has started this process by
   * hand.
   *
   * @return false if it is anything else, or if it is unknown
   */
  public static boolean isTerminal() {
    if (Files.isDirectory(DESCRIPTORS)) {
      try {
        String target = Files.readSymbolicLink(DESCRIPTORS.resolve("0")).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      } catch (IOException e) {
        return false;
      }
    }
    try {
      return new ProcessBuilder("test", "-t", "0")
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static boolean isPipe(int descriptor) {
    try {
      return Files.readSymbolicLink(DESCRIPTORS.resolve(Integer.toString(descriptor)))
          .toString()
          .startsWith("pipe:");
    } catch (IOException e) {
      return false;
    }
  }

  private static Relay moveToOwnDescriptors() throws IOException {
    InputStream in = new FileInputStream(DESCRIPTORS.resolve("0").toFile());
    OutputStream out;
    try {
      out = new FileOutputStream(DESCRIPTORS.resolve("1").toFile());
    } catch (IOException e) {
      in.close();
      throw e;
    }
    // The JDK never closes descriptors 0 to 2: it points them to the null device instead.
    new FileInputStream(FileDescriptor.in).close();
    new FileOutputStream(FileDescriptor.out).close();
    return Relay.of(in, out);
  }
}
