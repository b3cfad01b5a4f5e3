package dev.rrjava.internal.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs Jazzer on the targets, each in a process of its own and starting from the kept inputs; only
 * in the Maven profile {@code fuzz}. An input that breaks a promise is left in {@code
 * target/fuzz/<target>}, with Jazzer's log.
 */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FuzzContract {
  private static final int SECONDS = Integer.getInteger("rr.fuzz.seconds", 5);
  private static final String ONLY = System.getProperty("rr.fuzz.target", "");
  private static final boolean KEEP = System.getProperty("rr.fuzz.corpora", "").equals("write");

  /** Jazzer alone takes 80 MiB, to look for its hooks. */
  private static final String HEAP = "-Xmx96m";

  /** In runs as short as this, the JVM's second compiler costs more than it gains. */
  private static final int SHORT_RUN_SECONDS = 60;

  private static final int MAX_SECONDS_PER_INPUT = 10;

  /** Bytes. */
  private static final int MAX_INPUT = 4096;

  private static final Pattern STATISTICS =
      Pattern.compile("#(\\d+)\\s+\\w+\\s+cov: (\\d+) ft: (\\d+) corp: (\\d+)/");

  private final List<Target> all;

  /** Runs Jazzer on these targets, or on the one that a property names. */
  protected FuzzContract(List<Target> all) {
    this.all = all;
  }

  List<Target> targets() {
    List<Target> targets =
        all.stream().filter(target -> ONLY.isEmpty() || ONLY.equals(target.name())).toList();
    if (targets.isEmpty()) {
      System.out.println("[FUZZED] none: \"" + ONLY + "\" is none of " + all);
    }
    return targets;
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("targets")
  void noInputBreaksAPromise(Target target) throws Exception {
    Path home = emptied(Path.of("target", "fuzz", target.toString()).toAbsolutePath());
    Path corpus = home.resolve("corpus");
    Corpus.toFiles(Corpus.kept(target), corpus);
    Path log = home.resolve("log.txt");
    int exitCode = jazzer(target, log, "-max_total_time=" + SECONDS, corpus.toString());
    String output = Files.readString(log);
    assumeLoaded(output);
    assertThat(exitCode).as("%s; see %s, and the input beside it", finding(output), log).isZero();
    System.out.println("[FUZZED] " + target + ": " + summary(output));
    Corpus.fromFiles(corpus).forEach(target::run);
    if (KEEP) {
      keep(target, corpus);
    }
  }

  /** Keeps what reaches all the code that was reached, and of what goes other ways the smallest. */
  private static void keep(Target target, Path corpus) throws Exception {
    Path minimal = Files.createDirectory(corpus.resolveSibling("minimal"));
    merge(target, "-use_counters=0", minimal, corpus);
    List<byte[]> necessary = Corpus.fromFiles(minimal);
    merge(target, "-use_counters=1", minimal, corpus);
    Corpus.keep(
        target, necessary, Corpus.fromFiles(minimal), Path.of("src", "test", "resources", "fuzz"));
  }

  private static void merge(Target target, String mode, Path into, Path from) throws Exception {
    Path log = into.resolveSibling("merge" + mode + ".txt");
    int exitCode = jazzer(target, log, "-merge=1", mode, into.toString(), from.toString());
    assertThat(exitCode).as("merging; see %s", log).isZero();
  }

  private static int jazzer(Target target, Path log, String... arguments) throws Exception {
    Path home = log.resolveSibling("");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-Drr.fuzz.instrumented=true"));
    if (SECONDS <= SHORT_RUN_SECONDS) {
      command.add("-XX:TieredStopAtLevel=1");
    }
    command.addAll(List.of("-cp", classPath(), "com.code_intelligence.jazzer.Jazzer"));
    command.add("--target_class=" + target.type().getName());
    command.add(
        "--instrumentation_includes=dev.rrjava.http.**:dev.rrjava.internal.**:dev.rrjava.jobs.**");
    command.add("--custom_hook_includes=dev.rrjava.**");
    command.add("--reproducer_path=" + home);
    command.add("-artifact_prefix=" + home + File.separator);
    command.add("-timeout=" + MAX_SECONDS_PER_INPUT);
    command.add("-max_len=" + MAX_INPUT);
    command.add("-rss_limit_mb=1024");
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      return process.waitFor();
    } finally {
      process.destroyForcibly();
    }
  }

  /** Nothing but what is fuzzed, and the fuzzer: Jazzer searches all of it. */
  private static String classPath() {
    String entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> entry.matches(".*(classes|(rr|protobuf-java|jazzer)-[^/\\\\]*\\.jar)"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(entries).as("the class path; run with -Pfuzz").contains("jazzer");
    return entries;
  }

  /** Jazzer's native part is not there for every system; without it nothing was tested. */
  private static void assumeLoaded(String output) {
    Matcher failure = Pattern.compile("UnsatisfiedLinkError: (.*)").matcher(output);
    if (failure.find()) {
      abort("Jazzer's native part does not load here: " + failure.group(1));
    }
  }

  private static String finding(String output) {
    return output
        .lines()
        .filter(line -> line.startsWith("== ") || line.contains("ERROR: libFuzzer"))
        .findFirst()
        .orElse("Jazzer failed");
  }

  /** What the last line of statistics says. */
  private static String summary(String output) {
    Matcher matcher = STATISTICS.matcher(output);
    List<String> summary = new ArrayList<>();
    while (matcher.find()) {
      summary =
          List.of(
              matcher.group(1) + " executions in " + SECONDS + " s",
              "coverage " + matcher.group(2),
              "features " + matcher.group(3),
              "inputs " + matcher.group(4));
    }
    assertThat(summary).as("statistics of Jazzer").isNotEmpty();
    return String.join(", ", summary);
  }

  private static Path emptied(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
    return Files.createDirectories(directory);
  }
}
