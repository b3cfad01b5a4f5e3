package dev.rrjava.tools.doctor;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.tools.release.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Checks how the server accepts requests, before a worker gets them. */
final class RequestChecks {
  /** The first line that passes bodies as they are, and does not decode them. */
  private static final Version RAW_BODIES = Version.parse("2024.3.0").orElseThrow();

  private RequestChecks() {}

  static Finding cleartext(Service service) {
    Optional<HttpSettings> http = service.configuration().requests();
    if (http.isEmpty() || !http.get().http2().cleartext()) {
      return Finding.ok("HTTP/2 without TLS is off");
    }
    if (!service.isBefore3()) {
      return Finding.ok("requests of HTTP/2 without TLS pass http.middleware");
    }
    return Finding.warning(
        "with RoadRunner "
            + service.server().orElseThrow()
            + ", requests of HTTP/2 without TLS pass no middleware, no limit of their size and no"
            + " access log",
        "remove http.http2.h2c, or use RoadRunner 3");
  }

  static Finding rawBody(Service service) {
    Optional<HttpSettings> http = service.configuration().requests();
    if (http.isEmpty() || !http.get().rawBody()) {
      return Finding.ok("http.raw_body is off: the server parses forms");
    }
    boolean isDecoded =
        service.server().filter(version -> version.compareTo(RAW_BODIES) < 0).isPresent();
    return isDecoded && service.isBefore3()
        ? Finding.error(
            "with http.raw_body, RoadRunner "
                + service.server().orElseThrow()
                + " decodes forms, and closes the connection of an upload",
            "remove http.raw_body, or use RoadRunner 2024.3 or later")
        : Finding.ok("http.raw_body is on: workers get forms as they were sent");
  }

  static Finding uploads(Service service) {
    Optional<HttpSettings> http = service.configuration().requests();
    if (http.isEmpty()) {
      return Finding.ok("there are no requests");
    }
    Path folder = http.get().uploads().base().resolve(http.get().uploads().directory());
    if (Files.isDirectory(folder) && Files.isWritable(folder)) {
      return Finding.ok("files are stored in " + folder);
    }
    return Finding.warning(
        Files.isDirectory(folder)
            ? "this user may not write to " + folder + ", so no file can be uploaded"
            : "there is no folder " + folder + ", so no file can be uploaded",
        "create it for the user of the server, or set http.uploads.dir");
  }
}
