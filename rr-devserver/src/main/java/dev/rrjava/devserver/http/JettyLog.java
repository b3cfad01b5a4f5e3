package dev.rrjava.devserver.http;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What Jetty logs, which is of interest from warnings on. */
final class JettyLog {
  private static final String NAME = "org.eclipse.jetty";

  /** Referenced here, since a logger that is garbage-collected loses its level. */
  private static final Logger LOGGER = Logger.getLogger(NAME);

  /** In Maven's JVM, Jetty logs by the loggers of Maven 3 or 4. They read these when created. */
  private static final List<String> LEVELS_OF_MAVEN =
      List.of("org.slf4j.simpleLogger.log." + NAME, "maven.logger.log." + NAME);

  private JettyLog() {}

  /** Switches messages below a warning off, unless a level is set; call it before using Jetty. */
  static void quiet() {
    if (LOGGER.getLevel() == null) {
      LOGGER.setLevel(Level.WARNING);
    }
    for (String property : LEVELS_OF_MAVEN) {
      if (System.getProperty(property) == null) {
        System.setProperty(property, "warn");
      }
    }
  }
}
