package dev.rrjava.devserver;

import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The options of the command line: some of {@code rr serve}, and those for development. */
final class CommandLine {
  static final String USAGE =
      """
      usage: dev.rrjava.devserver.DevServerMain [options]

        -c, --config FILE         the configuration file; the default is .rr.yaml
        -w, --work-dir DIRECTORY  the directory in which workers run, and to which paths are relative
        -o, --override KEY=VALUE  sets a value of the configuration, such as http.address=127.0.0.1:9090;
                                  can be given several times
        -q, --quiet               prints no line for each request
            --no-pages            sends errors as RoadRunner does, and serves no pages at /_rr/
            --tool NAME           what has started the server, so that messages name what works there:
                                  command-line, build, maven-dev, maven-serve, rr-java-dev or
                                  rr-java-serve
            --end-with-parent     ends when the process has ended that has started the server
            --any-address         listens at http.address even if other machines can reach it
        -h, --help                prints this text
        @FILE                     reads options from a file, one in each line

      development:
            --watch               compiles sources when they change, and replaces the workers by others
                                  with the new classes; needs a JDK
            --debug[=PORT]        the same with one worker, which a debugger can attach to; the default
                                  is 5005
            --sources PATH        folders of sources; the default is src/main/java
            --resources PATH      folders of resources; the default is src/main/resources
            --output DIRECTORY    the folder for classes of the build tool; the default is target/classes
            --classpath PATH      what to compile against; the default is the server's own class path
            --processor-path PATH annotation processors with what they need; the default is those of the
                                  last build by Maven, or the server's own class path
            --build-files PATH    files of the build tool, whose change is only said; the default is pom.xml
            --javac OPTION        an option of javac, such as --javac=-parameters; can be given several
                                  times\
      """;

  private static final int DEBUG_PORT = 5005;
  private static final int MOST_PORT = 65_535;

  private Path configuration = Path.of(".rr.yaml");
  private Path directory = Path.of("");
  private final List<String> overrides = new ArrayList<>();
  private boolean help;
  private boolean pages = true;
  private boolean accessLog = true;
  private boolean anyAddress;
  private boolean endsWithParent;
  private boolean watch;
  private int debugPort;
  private Tool tool = Tool.COMMAND_LINE;

  /** What differs from a project with Maven's layout, in the order of the options. */
  private final List<UnaryOperator<Project>> changes = new ArrayList<>();

  private CommandLine() {}

  /**
   * Parses the options.
   *
   * @throws DevServerException if one is unknown or has no value
   */
  static CommandLine parse(String... arguments) {
    CommandLine line = new CommandLine();
    Iterator<String> words = expand(arguments).iterator();
    while (words.hasNext() && !line.help) {
      String word = words.next();
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      String name = equals < 0 ? word : word.substring(0, equals);
      String value = equals < 0 ? null : word.substring(equals + 1);
      if (!line.takeFlag(name, value)) {
        line.take(name, value, words);
      }
    }
    return line;
  }

  /** Replaces {@code @FILE} by the lines of the file. */
  private static List<String> expand(String... arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      if (!argument.startsWith("@")) {
        words.add(argument);
        continue;
      }
      try {
        Files.readAllLines(Path.of(argument.substring(1))).stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .forEach(words::add);
      } catch (IOException e) {
        throw new DevServerException("can't read the options in " + argument + ": " + e, e);
      }
    }
    return words;
  }

  /** Takes an option that needs no value. */
  private boolean takeFlag(String name, @Nullable String value) {
    switch (name) {
      case "-h", "--help" -> help = true;
      case "-q", "--quiet" -> accessLog = false;
      case "--no-pages" -> pages = false;
      case "--any-address" -> anyAddress = true;
      case "--end-with-parent" -> endsWithParent = true;
      case "--watch" -> watch = true;
      case "--debug" -> debugPort = value == null ? DEBUG_PORT : port(value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private static int port(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port <= MOST_PORT) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw new DevServerException("--debug: expected a port but was \"" + value + "\"");
  }

  private void take(String name, @Nullable String inline, Iterator<String> more) {
    Supplier<String> value =
        () -> {
          if (inline == null && !more.hasNext()) {
            throw new DevServerException("option " + name + " needs a value\n" + USAGE);
          }
          return inline == null ? more.next() : inline;
        };
    switch (name) {
      case "-c", "--config" -> configuration = Path.of(value.get());
      case "-w", "--work-dir" -> directory = Path.of(value.get());
      case "-o", "--override" -> overrides.add(value.get());
      case "--tool" -> tool = Tool.named(value.get());
      default -> takeProject(name, value);
    }
  }

  private void takeProject(String name, Supplier<String> value) {
    UnaryOperator<Project> change =
        switch (name) {
          case "--sources" -> {
            List<Path> paths = Project.parsePath(value.get());
            yield project -> project.withSources(paths);
          }
          case "--resources" -> {
            List<Path> paths = Project.parsePath(value.get());
            yield project -> project.withResources(paths);
          }
          case "--output" -> {
            Path path = Path.of(value.get());
            yield project -> project.withOutput(path);
          }
          case "--classpath" -> {
            List<Path> paths = Project.parsePath(value.get());
            yield project -> project.withClassPath(paths);
          }
          case "--processor-path" -> {
            List<Path> paths = Project.parsePath(value.get());
            yield project -> project.withProcessorPath(paths);
          }
          case "--build-files" -> {
            List<Path> paths = Project.parsePath(value.get());
            yield project -> project.withBuildFiles(paths);
          }
          case "--javac" -> {
            String option = value.get();
            yield project ->
                project.withCompilerOptions(
                    Stream.concat(project.compilerOptions().stream(), Stream.of(option)).toList());
          }
          default -> throw new DevServerException("unknown option \"" + name + "\"\n" + USAGE);
        };
    changes.add(change);
  }

  Path configuration() {
    return configuration;
  }

  Path directory() {
    return directory;
  }

  List<String> overrides() {
    return overrides;
  }

  boolean help() {
    return help;
  }

  boolean endsWithParent() {
    return endsWithParent;
  }

  Tool tool() {
    return tool;
  }

  /** Returns whether errors are shown as pages, and requests at {@code /_rr/}. */
  boolean pages() {
    return pages;
  }

  /** Returns whether a line is printed for each request. */
  boolean accessLog() {
    return accessLog;
  }

  boolean anyAddress() {
    return anyAddress;
  }

  /** Returns the project to develop; empty if the server serves what is compiled. */
  Optional<Project> project() {
    if (!watch && debugPort == 0 && changes.isEmpty()) {
      return Optional.empty();
    }
    Project project = Project.maven(directory);
    for (UnaryOperator<Project> change : changes) {
      project = change.apply(project);
    }
    return Optional.of(project);
  }

  /** Returns the port for a debugger; 0 if none is wanted. */
  int debugPort() {
    return debugPort;
  }
}
