package dev.rrjava.tools.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the command of the workers, which the server cuts without a shell. */
final class CommandChecks {
  private static final Pattern SHELL =
      Pattern.compile("&&?|\\|\\|?|.*;|\\d?[<>].*|~/.*|.*\\$[({\\w].*|.*`.*");
  private static final Pattern QUOTED = Pattern.compile("[\"'].*|.*[\"']");

  /** A line of a shell script that runs java, and stays its parent. */
  private static final Pattern RUNS_JAVA =
      Pattern.compile(
          "^(?!\\s*(?:#|exec\\b|.*\\bexec\\s+\\S*java\\b)).*(?:^|[\\s;&|/\"])java\\s+.*");

  private static final int MOST_BYTES = 1 << 16;

  private CommandChecks() {}

  static Finding words(Service service) {
    List<String> words = service.command();
    if (words.get(0).strip().indexOf(' ') >= 0) {
      return Finding.error(
          commandOf(service)
              + " has a comma, and is cut there only: \""
              + String.join("\", \"", words)
              + "\"",
          "write it as a list, or move the word with the comma to worker.args");
    }
    for (String word : words) {
      if (QUOTED.matcher(word).matches()) {
        return Finding.error(
            commandOf(service)
                + " is cut at white space, and quotes are part of the words: "
                + word,
            "write it as a list, or move the word to worker.args");
      }
      if (SHELL.matcher(word).matches()) {
        return Finding.error(
            "no shell reads " + commandOf(service) + ", so the program gets " + word + " as it is",
            "use [\"sh\", \"-c\", \"exec …\"], or a script that ends with exec");
      }
    }
    return Finding.ok(String.join(" ", words));
  }

  private static String commandOf(Service service) {
    boolean isOwn = !service.command().equals(service.pools().get(0).plan().workers().command());
    return isOwn ? service.pool().plan().key() + ".command" : "server.command";
  }

  static Finding script(Service service) throws IOException {
    List<String> words = service.command();
    boolean isInline = words.size() > 2 && isShell(words.get(0)) && words.get(1).equals("-c");
    Optional<String> text = isInline ? Optional.of(words.get(2)) : scriptOf(service, words);
    if (text.isEmpty()) {
      return Finding.ok("the command is no script");
    }
    Optional<String> line =
        text.get().lines().filter(it -> RUNS_JAVA.matcher(it).matches()).findFirst();
    if (line.isEmpty()) {
      return Finding.ok("the script becomes the worker");
    }
    String found = "the script stays the parent of the JVM: " + line.get().strip();
    String remedy = "write exec before java";
    return service.isOverPipes()
        ? Finding.warning(found + "; if the server kills it, the JVM goes on", remedy)
        : Finding.error(found + "; over a socket the pid of the JVM is not accepted", remedy);
  }

  private static boolean isShell(String program) {
    return Pattern.matches("(?:.*/)?(?:ba|da|z|k)?sh", program);
  }

  /** Returns the text of the script that is run; empty if the program is something else. */
  private static Optional<String> scriptOf(Service service, List<String> words) throws IOException {
    String program = words.get(0);
    boolean isShell = isShell(program);
    if (isShell && words.size() < 2) {
      return Optional.empty();
    }
    Path file = service.folder().resolve(isShell ? words.get(1) : program);
    boolean isPath = isShell || program.indexOf('/') >= 0;
    if (!isPath || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream input = Files.newInputStream(file)) {
      String text = new String(input.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
      return isShell || text.startsWith("#!") ? Optional.of(text) : Optional.empty();
    }
  }
}
