package dev.rrjava.tools.doctor;

import dev.rrjava.tools.start.ArgumentFile;
import dev.rrjava.tools.start.CacheWarning;
import dev.rrjava.tools.start.ClassCache;
import dev.rrjava.tools.start.JavaCommand;
import dev.rrjava.tools.start.JavaRuntime;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks the JVM of the workers and its options. */
final class JvmChecks {
  private static final int LEAST_JDK = 17;
  private static final String LOG = "-Xlog:";

  /** Before it, a JVM with an AOT cache does not see that jars have changed (JDK-8377932). */
  private static final Runtime.Version COMPARES_JARS = Runtime.Version.parse("25.0.4");

  private static final List<String> TO_STANDARD_ERROR =
      List.of("-XX:+DisplayVMOutputToStderr", "-Xlog:disable", "-Xlog:all=warning:stderr");

  private static final List<String> ENDING =
      List.of("-XX:+ExitOnOutOfMemoryError", "-XX:+CrashOnOutOfMemoryError");

  private JvmChecks() {}

  static Finding jdk(Service service) {
    if (service.runtime().isEmpty()) {
      return Finding.skipped("server.command does not run java itself");
    }
    Runtime.Version version = service.runtime().get().version();
    return version.feature() < LEAST_JDK
        ? Finding.error(
            "the command runs JDK " + version, "install JDK 17 or later, and name its java")
        : Finding.ok("JDK " + version);
  }

  static Finding flags(Service service) {
    if (service.java().isEmpty()) {
      return Finding.skipped("server.command does not run java itself");
    }
    JavaCommand java = service.java().get();
    for (String option : ENDING) {
      if (java.options().contains(option)) {
        return Finding.warning(
            option + " ends the JVM before it has sent its response", "remove " + option);
      }
    }
    if (!service.isOverPipes()) {
      return Finding.ok("standard output is not the relay");
    }
    Optional<String> printing = java.options().stream().filter(JvmChecks::prints).findFirst();
    if (printing.isPresent()) {
      return Finding.error(
          printing.get() + " prints to standard output, which is the relay",
          "remove it, give it another output (quiet=y for jdwp), or use a socket as server.relay");
    }
    List<String> missing = new ArrayList<>(TO_STANDARD_ERROR);
    missing.removeAll(java.options());
    return missing.isEmpty()
        ? Finding.ok("the JVM prints to standard error only")
        : Finding.warning(
            "without " + String.join(" ", missing) + " the JVM may print to the relay",
            "add them in this order to worker.args, before other -Xlog options");
  }

  private static boolean prints(String option) {
    return option.startsWith("-XX:StartFlightRecording")
        || (option.startsWith("-agentlib:jdwp") && !option.contains("quiet=y"))
        || (option.startsWith(LOG) && logsToOutput(option.substring(LOG.length())));
  }

  /** Returns whether the output of a log, its second part, is standard output or missing. */
  private static boolean logsToOutput(String log) {
    String[] parts = log.split(":", -1);
    return !log.equals("disable")
        && (parts.length < 2 || parts[1].isEmpty() || parts[1].equals("stdout"));
  }

  static Finding cache(Service service) throws IOException {
    if (service.java().isEmpty() || service.runtime().isEmpty()) {
      return Finding.skipped("server.command does not run java itself");
    }
    JavaCommand java = service.java().get();
    Optional<String> ahead = java.option("-XX:AOTCache=");
    Optional<String> file = ahead.or(() -> java.option("-XX:SharedArchiveFile="));
    if (file.isEmpty()) {
      return Finding.ok(
          service.sharedJvm().isPresent()
              ? "none, and one JVM starts once"
              : "none; rr-java aot (with Maven: mvn rr:aot) makes workers start faster");
    }
    boolean isShared = java.options().stream().anyMatch(option -> option.startsWith("-Xshare"));
    boolean isBoth = ahead.isPresent() && java.option("-XX:SharedArchiveFile=").isPresent();
    if (ahead.isPresent() && (isShared || isBoth)) {
      return Finding.error(
          "with -XX:AOTCache, the JVM does not start with -Xshare or -XX:SharedArchiveFile",
          "keep -XX:AOTCache only");
    }
    if (java.options().contains("-Xshare:off")) {
      return Finding.warning("-Xshare:off switches " + file.get() + " off", "remove -Xshare:off");
    }
    if (!Files.exists(service.folder().resolve(file.get()))) {
      return stale("there is no " + file.get());
    }
    return compare(service, java, service.runtime().get());
  }

  private static Finding stale(String found) {
    return Finding.warning(
        found + ", so the JVM starts without it", "run rr-java aot (with Maven: mvn rr:aot) again");
  }

  private static Finding compare(Service service, JavaCommand java, JavaRuntime runtime)
      throws IOException {
    Optional<ClassCache> description = Optional.empty();
    for (String file : java.argumentFiles()) {
      Optional<ClassCache> found = ClassCache.in(ArgumentFile.read(service.folder().resolve(file)));
      description = description.or(() -> found);
    }
    if (description.isPresent()) {
      ClassCache cache = description.get();
      if (!cache.jdk().equals(runtime.version().toString())) {
        return stale(
            cache.file()
                + " was made by JDK "
                + cache.jdk()
                + " but the command runs "
                + runtime.version());
      }
      if (!cache.jars().equals(ClassCache.digestOf(service.folder()))) {
        boolean runsOldClasses =
            cache.file().endsWith(".aot")
                && runtime.version().compareToIgnoreOptional(COMPARES_JARS) < 0;
        return runsOldClasses
            ? Finding.error(
                "the jars have changed since "
                    + cache.file()
                    + " was made, and JDK "
                    + runtime.version()
                    + " runs the old classes",
                "run rr-java aot (with Maven: mvn rr:aot) again, or delete " + cache.file())
            : stale("the jars have changed since " + cache.file() + " was made");
      }
    }
    Optional<String> warning =
        service.trial().stream()
            .flatMap(trial -> trial.lines().stream())
            .filter(CacheWarning::isIn)
            .findFirst();
    return warning.isPresent()
        ? stale("the JVM does not accept the cache: " + warning.get())
        : Finding.ok("used by the JVM");
  }
}
