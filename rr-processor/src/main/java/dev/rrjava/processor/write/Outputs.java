package dev.rrjava.processor.write;

import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the build wants besides code.
 *
 * @param openApi the file of the OpenAPI document in the class output, or {@code off}
 * @param title what the document calls the API; empty for the package of the routes
 * @param version the version of the API
 */
public record Outputs(String openApi, Optional<String> title, String version) {
  /** The options that say so. */
  public static final Set<String> OPTIONS =
      Set.of("rr.openapi", "rr.openapi.title", "rr.openapi.version");

  /** The list of routes in the class output. */
  static final String ROUTE_LIST = "META-INF/rr-java/rr-routes.txt";

  private static final String OPENAPI = "META-INF/rr-java/openapi.json";
  private static final String OFF = "off";

  /** As {@code Filer} wants it: relative, of segments that are neither empty nor dots alone. */
  private static final Pattern FILE = Pattern.compile("(?!.*(^|/)\\.+(/|$))[\\w.@-]+(/[\\w.@-]+)*");

  /**
   * What the options of the compiler ask for.
   *
   * @param options all of them
   * @return what they say of outputs, and what goes without saying
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
   * Whether the document can be called so.
   *
   * @return a finding when it can't
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
   * Whether there is to be an OpenAPI document.
   *
   * @return false when it is off
   */
  public boolean hasOpenApi() {
    return !openApi.equals(OFF);
  }
}
