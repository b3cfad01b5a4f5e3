package dev.rrjava.tools.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JVM that runs workers.
 *
 * @param version its version, such as {@code 25.0.3+9-LTS}
 */
public record JavaRuntime(Runtime.Version version) {
  private static final Pattern VERSION = Pattern.compile("\\bjava\\.vm\\.version = (\\S+)");
  private static final int TIMEOUT_SECONDS = 60;

  /**
   * Asks a program for its version.
   *
   * @param program the program, usually {@code java}
   * @param directory the directory in which it runs
   * @return the runtime
   * @throws IOException if it can't be run, or is no JVM
   */
  public static JavaRuntime of(String program, Path directory) throws IOException {
    String path = program.indexOf('/') >= 0 ? directory.resolve(program).toString() : program;
    Process process =
        new ProcessBuilder(path, "-XshowSettings:properties", "-version")
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    process.getOutputStream().close();
    CompletableFuture<String> output = CompletableFuture.supplyAsync(() -> read(process));
    try {
      if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
        throw new IOException(program + " -version did not end within " + TIMEOUT_SECONDS + " s");
      }
      return new JavaRuntime(parse(program, output.join()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + program + " -version was running", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Runtime.Version parse(String program, String text) throws IOException {
    Matcher version = VERSION.matcher(text);
    if (!version.find()) {
      throw new IOException(
          "expected " + program + " to print java.vm.version, but it printed: " + text.strip());
    }
    return parse(version.group(1));
  }

  private static Runtime.Version parse(String text) throws IOException {
    try {
      return Runtime.Version.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IOException("can't read the version " + text, e);
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
