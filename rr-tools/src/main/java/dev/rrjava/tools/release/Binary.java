package dev.rrjava.tools.release;

import dev.rrjava.devserver.host.RoadRunnerBinary;
import dev.rrjava.tools.files.FileErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A binary of RoadRunner.
 *
 * @param path where it is
 */
public record Binary(Path path) {
  private static final int TIMEOUT_SECONDS = 20;
  private static final Pattern NUMBER = Pattern.compile("version (\\S+)");

  /**
   * Finds a binary.
   *
   * @param folders where to look first
   * @param environment the variables of the environment, for {@code PATH}
   * @return the first one
   */
  public static Optional<Binary> find(List<Path> folders, Map<String, String> environment) {
    return RoadRunnerBinary.find(folders, environment).map(Binary::new);
  }

  /**
   * Runs the binary and returns its version.
   *
   * @return what {@code rr --version} prints, such as {@code rr version 3.0.0 (build time: …)}
   * @throws ReleaseException if it does not run on this machine
   */
  public String version() throws ReleaseException {
    requireFormat();
    Process process = start();
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new ReleaseException(
            path + " --version did not end within " + TIMEOUT_SECONDS + " seconds");
      }
      String text = output.join().strip();
      if (process.exitValue() != 0) {
        throw new ReleaseException(
            path + " --version ended with status " + process.exitValue() + ": " + text);
      }
      return text;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReleaseException("interrupted while " + path + " --version was running", e);
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Runs the binary and returns the number of its version.
   *
   * @return the version; empty if the binary was built without one
   * @throws ReleaseException if it does not run on this machine
   */
  Optional<Version> number() throws ReleaseException {
    Matcher number = NUMBER.matcher(version());
    return number.find() ? Version.parse(number.group(1)) : Optional.empty();
  }

  private Process start() throws ReleaseException {
    try {
      Process process =
          new ProcessBuilder(path.toAbsolutePath().toString(), "--version")
              .redirectErrorStream(true)
              .start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new ReleaseException(path + " does not run on this machine: " + e.getMessage(), e);
    }
  }

  /** Without this check, the JVM would let a shell read a program for another processor. */
  private void requireFormat() throws ReleaseException {
    Optional<ProgramFormat> format;
    try {
      format = ProgramFormat.of(path).filter(other -> !other.mayRunHere());
    } catch (IOException e) {
      throw new ReleaseException("can't read " + path + ": " + FileErrors.reason(e), e);
    }
    if (format.isPresent()) {
      throw new ReleaseException(
          path
              + " does not run on this machine: it is a program for "
              + format.get()
              + ", and this machine is "
              + Platform.current());
    }
  }

  private static String read(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "can't read its output: " + e.getMessage();
    }
  }
}
