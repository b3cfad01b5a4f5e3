package dev.rrjava.http;

import dev.rrjava.worker.Environment;
import dev.rrjava.worker.ServerVersion;

/** Logs once that the server replaces the type of a file that it sends for the worker. */
final class SendFileNotice {
  private static final String FIXED_TYPE = "application/octet-stream";

  private final Environment environment;
  private boolean hasReported;

  SendFileNotice(Environment environment) {
    this.environment = environment;
  }

  /** Checks the headers of a response whose body the server replaces. */
  void check(Headers headers) {
    ServerVersion version = environment.version().orElse(null);
    if (hasReported || version == null || version.keepsTypeOfSentFiles()) {
      return;
    }
    String type = headers.first("Content-Type").orElse(FIXED_TYPE);
    if (!type.equals(FIXED_TYPE)) {
      hasReported = true;
      System.getLogger(SendFileNotice.class.getName())
          .log(
              System.Logger.Level.WARNING,
              "Response.sendFile: RoadRunner "
                  + version
                  + " sends "
                  + FIXED_TYPE
                  + " instead of "
                  + type
                  + "; Response.file keeps the type (logged once)");
    }
  }
}
