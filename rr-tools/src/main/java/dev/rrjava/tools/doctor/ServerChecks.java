package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.JobsMistake;
import dev.rrjava.tools.application.RouteList;
import dev.rrjava.tools.release.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks the server and what its version makes of the configuration. */
final class ServerChecks {
  private static final Version OLDEST = Version.parse("2023.3.0").orElseThrow();
  private static final int NEWEST_LINE = 3;

  /** Media types whose bodies are sent in parts. */
  private static final Pattern STREAMED =
      Pattern.compile("produces .*(?:text/event-stream|ndjson|json-seq|jsonl)");

  private ServerChecks() {}

  static Finding roadRunner(Service service) {
    if (service.server().isEmpty()) {
      return Finding.warning(
          "there is no rr in the folder, in bin or on the PATH",
          "rr-java get (with Maven: mvn rr:get) downloads it");
    }
    Version version = service.server().get();
    if (version.compareTo(OLDEST) < 0) {
      return Finding.error(
          "RoadRunner " + version + " is older than 2023.3",
          "rr-java get (with Maven: mvn rr:get) downloads a newer one");
    }
    boolean isNewer = version.major() > NEWEST_LINE && version.major() < OLDEST.major();
    return isNewer
        ? Finding.warning(
            "RoadRunner " + version + " is newer than those with which rr-java is tested",
            "test the service with it, or use 3.x")
        : Finding.ok("RoadRunner " + version);
  }

  static Finding configuration(Service service) {
    List<String> ofJobs =
        service.configuration().file().jobsMistakes().stream().map(JobsMistake::toString).toList();
    List<String> notices =
        service.configuration().file().notices().stream()
            .filter(notice -> !notice.contains("development server"))
            .filter(notice -> !ofJobs.contains(notice))
            .toList();
    if (notices.isEmpty()) {
      return Finding.ok("each key is known");
    }
    String all = String.join("; ", notices);
    String remedy = "docs/devserver.md lists the keys";
    return notices.stream().anyMatch(notice -> notice.startsWith("version is"))
        ? Finding.error(all, remedy)
        : Finding.warning(all, remedy);
  }

  static Finding debug(Service service) {
    Pool.Plan plan = service.pool().plan();
    if (!plan.settings().freshWorkers()) {
      return Finding.ok(plan.key() + ".debug is off");
    }
    return Finding.warning(
        plan.key()
            + ".debug starts a JVM for each "
            + (plan.isForJobs() ? "job" : "request, and shows clients the messages of errors"),
        "remove it in production");
  }

  static Finding middlewareOrder(Service service) {
    List<String> names = middleware(service);
    if (names.size() < 2) {
      return Finding.ok("there is nothing to order");
    }
    String first = service.isBefore3() ? names.get(names.size() - 1) : names.get(0);
    return service.isBefore3()
        ? Finding.warning(
            "RoadRunner "
                + service.server().orElseThrow()
                + " passes requests to the last plugin first: "
                + first,
            "check the order of http.middleware; from 3.0 on it is the other way round")
        : Finding.ok(first + " gets a request first; before 3.0 it would be the last");
  }

  static Finding sendFile(Service service) throws IOException {
    if (!middleware(service).contains("sendfile")) {
      return Finding.ok("sendfile is not used");
    }
    Optional<String> stream =
        routes(service).lines().stream()
            .filter(line -> STREAMED.matcher(line).find())
            .map(line -> line.strip().replaceAll("\\s+", " "))
            .findFirst();
    return stream.isPresent()
        ? Finding.warning(
            "sendfile holds whole responses back, and so the stream of " + stream.get(),
            "remove sendfile from http.middleware, and return files as responses")
        : Finding.ok("no route declares a stream; sendfile would hold it back");
  }

  private static List<String> middleware(Service service) {
    return service
        .configuration()
        .requests()
        .map(http -> http.middleware().names())
        .orElse(List.of());
  }

  private static RouteList routes(Service service) throws IOException {
    Optional<Path> jar = service.jar().filter(Files::exists);
    return jar.isPresent() ? RouteList.of(jar.get()) : new RouteList(List.of());
  }

  static Finding earlyHints(Service service) {
    String mode =
        service.configuration().workers().environment().getOrDefault("RR_EARLY_HINTS", "auto");
    if (!List.of("auto", "always", "never").contains(mode)) {
      return Finding.warning(
          "RR_EARLY_HINTS is " + mode, "write auto, always or never; anything else is ignored");
    }
    if (!service.isBefore3()) {
      return Finding.ok(mode + "; 3.0 sends them for any status");
    }
    String version = "RoadRunner " + service.server().orElseThrow();
    return mode.equals("always")
        ? Finding.warning(
            version + " sends 200 after early hints, whatever the status is",
            "remove RR_EARLY_HINTS=always from server.env")
        : Finding.ok(mode + "; " + version + " can send them before status 200 only");
  }
}
