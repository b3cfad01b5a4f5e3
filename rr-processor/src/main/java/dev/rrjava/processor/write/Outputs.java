package dev.rrjava.processor.write;

import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The options for files other than code.
 *
 * @param openApi the name of the OpenAPI document in the class output, or {@code off}
 * @param title the title of the API; empty for the package of {@code Routes}
 * @param version the version of the API
 */
public record Outputs(String openApi, Optional<String> title, String version) {
  /** The names of the options. */
  public static final Set<String> OPTIONS =
      Set.of("rr.openapi", "rr.openapi.title", "rr.openapi.version");

  /** The list of routes in the class output. */
  public static final String ROUTE_LIST = "META-INF/rr-java/rr-routes.txt";

  /** The list of jobs in the class output. */
  public static final String JOB_LIST = "META-INF/rr-java/rr-jobs.txt";

  private static final String OPENAPI = "META-INF/rr-java/openapi.json";
  private static final String OFF = "off";

  /** A name that {@code Filer} accepts: relative, without segments that are empty or only dots. */
  private static final Pattern FILE = Pattern.compile("(?!.*(^|/)\\.+(/|$))[\\w.@-]+(/[\\w.@-]+)*");

  /**
   * Returns the values of the compiler's options.
   *
   * @param options all options of the processor
   * @return the values, with defaults for missing options
   */
  public static Outputs of(Map<String, String> options) {
    return new Outputs(
        Optional.ofNullable(options.get("rr.openapi")).orElse(OPENAPI),
        Optional.ofNullable(options.get("rr.openapi.title")).filter(text -> !text.isBlank()),
        Optional.ofNullable(options.get("rr.openapi.version"))
            .filter(text -> !text.isBlank())
            .orElse("0"));
  }

  /**
   * Checks the name of the document.
   *
   * @return an error if it is malformed
   */
  public Report check() {
    return FILE.matcher(openApi).matches()
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_OPTION,
            Location.NOWHERE,
            "-Arr.openapi: expected the name of a file in the class output, such as %s, or %s, but was"
                + " \"%s\"",
            OPENAPI,
            OFF,
            openApi);
  }

  /**
   * Returns whether an OpenAPI document is written.
   *
   * @return false if it is off
   */
  public boolean hasOpenApi() {
    return !openApi.equals(OFF);
  }
}
