package dev.rrjava.cli;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.files.PathArgument;
import dev.rrjava.tools.project.JsonLibrary;
import dev.rrjava.tools.project.ProjectException;
import dev.rrjava.tools.release.ReleaseException;
import dev.rrjava.tools.release.Stability;
import dev.rrjava.tools.release.VersionRange;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program: {@code java -jar rr-cli.jar COMMAND}. */
@Command(
    name = "rr-java",
    description = "Tools for services on rr-java, the Java worker for RoadRunner.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.JarVersion.class,
    subcommands = {
      InitCommand.class,
      DevCommand.class,
      ServeCommand.class,
      RoutesCommand.class,
      PackageCommand.class,
      AotCommand.class,
      DoctorCommand.class,
      GetCommand.class,
      VersionsCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed; the message says why", "2:wrong options"})
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Main() {}

  /** Fails, since one of the commands is expected. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "expected a command");
  }

  /**
   * Runs a command and ends the JVM with its exit code.
   *
   * @param arguments the command and its options
   */
  @SuppressWarnings("SystemConsoleNull") // see jdk.console
  public static void main(String... arguments) {
    // Since 22, the JDK's own console claims to be a terminal even if it is not one.
    System.setProperty("jdk.console", "java.base");
    System.exit(
        run(
            System.getenv(),
            System.console() != null,
            writer(System.out, "stdout.encoding"),
            writer(System.err, "stderr.encoding"),
            arguments));
  }

  /** A terminal may have another character set than files; recent JDKs say which. */
  private static PrintWriter writer(PrintStream stream, String property) {
    Charset charset =
        Optional.ofNullable(System.getProperty(property))
            .filter(Charset::isSupported)
            .map(Charset::forName)
            .orElse(Charset.defaultCharset());
    return new PrintWriter(new OutputStreamWriter(stream, charset), true);
  }

  /**
   * Runs a command.
   *
   * @param environment the variables of the environment
   * @param isTerminal whether a person watches
   * @param out for results
   * @param err for messages
   * @param arguments the command and its options
   * @return the exit code
   */
  static int run(
      Map<String, String> environment,
      boolean isTerminal,
      PrintWriter out,
      PrintWriter err,
      String... arguments) {
    Terminal terminal = new Terminal(environment, isTerminal, err);
    CommandLine commands =
        commands(terminal)
            .setOut(out)
            .setErr(err)
            .setColorScheme(
                CommandLine.Help.defaultColorScheme(
                    terminal.hasColours() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
            .setExecutionExceptionHandler(Main::report);
    return commands.execute(arguments);
  }

  /** Returns all commands; their help has the exit codes of the program, unless it has others. */
  static CommandLine commands(Terminal terminal) {
    CommandLine commands = new CommandLine(new Main(), new CommandFactory(terminal));
    commands.registerConverter(Path.class, converter(PathArgument::parse));
    commands.registerConverter(VersionRange.class, converter(VersionRange::parse));
    commands.registerConverter(JsonLibrary.class, converter(JsonLibrary::parse));
    commands.registerConverter(Stability.class, converter(Stability::parse));
    UsageMessageSpec program = commands.getCommandSpec().usageMessage();
    for (CommandLine command : commands.getSubcommands().values()) {
      UsageMessageSpec usage = command.getCommandSpec().usageMessage();
      if (usage.exitCodeList().isEmpty()) {
        usage
            .exitCodeListHeading(program.exitCodeListHeading())
            .exitCodeList(program.exitCodeList());
      }
    }
    return commands;
  }

  /** Returns a converter whose errors are shown as they are. */
  private static <T> CommandLine.ITypeConverter<T> converter(Function<String, T> parse) {
    return text -> {
      try {
        return parse.apply(text);
      } catch (IllegalArgumentException e) {
        throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
      }
    };
  }

  /** Reports what went wrong in one sentence; anything unexpected is a bug, and thrown. */
  private static int report(
      Exception exception, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
    if (exception instanceof ReleaseException
        || exception instanceof ApplicationException
        || exception instanceof ProjectException) {
      command.getErr().println(command.getColorScheme().errorText(message(exception)));
      return CommandLine.ExitCode.SOFTWARE;
    }
    if (exception instanceof IllegalArgumentException) {
      command.getErr().println(command.getColorScheme().errorText(message(exception)));
      return CommandLine.ExitCode.USAGE;
    }
    throw exception;
  }

  /** Reads the version of this program from its jar. */
  static final class JarVersion implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"rr-java " + Main.version()};
    }
  }

  /** Returns the version of this program, which is that of the other modules. */
  static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "(not from a jar)" : version;
  }

  private static String message(Exception exception) {
    return String.valueOf(exception.getMessage());
  }
}
