package dev.rrjava.devserver;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The options of the command line, a subset of those of {@code rr serve}.
 *
 * @param configuration the configuration file
 * @param directory the directory in which workers run
 * @param overrides {@code key=value} each
 * @param help whether to print help only
 */
record CommandLine(Path configuration, Path directory, List<String> overrides, boolean help) {
  static final String USAGE =
      """
      usage: dev.rrjava.devserver.DevServerMain [options]

        -c, --config FILE         the configuration file; the default is .rr.yaml
        -w, --work-dir DIRECTORY  the directory in which workers run, and to which paths are relative
        -o, --override KEY=VALUE  sets a value of the configuration, such as http.address=127.0.0.1:9090;
                                  can be given several times
        -h, --help                prints this text\
      """;

  /**
   * Parses the options.
   *
   * @throws DevServerException if one is unknown or has no value
   */
  static CommandLine parse(String... arguments) {
    Path configuration = Path.of(".rr.yaml");
    Path directory = Path.of("");
    List<String> overrides = new ArrayList<>();
    List<String> words = split(arguments);
    for (int i = 0; i < words.size(); i++) {
      String option = words.get(i);
      switch (option) {
        case "-h", "--help" -> {
          return new CommandLine(configuration, directory, overrides, true);
        }
        case "-c", "--config" -> configuration = Path.of(valueOf(words, ++i));
        case "-w", "--work-dir" -> directory = Path.of(valueOf(words, ++i));
        case "-o", "--override" -> overrides.add(valueOf(words, ++i));
        default -> throw new DevServerException("unknown option \"" + option + "\"\n" + USAGE);
      }
    }
    return new CommandLine(configuration, directory, overrides, false);
  }

  /** Splits {@code --option=value} into {@code --option value}. */
  private static List<String> split(String... arguments) {
    List<String> words = new ArrayList<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (argument.startsWith("--") && equals > 0) {
        words.add(argument.substring(0, equals));
        words.add(argument.substring(equals + 1));
      } else {
        words.add(argument);
      }
    }
    return words;
  }

  private static String valueOf(List<String> words, int at) {
    if (at == words.size()) {
      throw new DevServerException("option " + words.get(at - 1) + " needs a value\n" + USAGE);
    }
    return words.get(at);
  }
}
