package dev.rrjava.internal.header;

/**
 * What the development server and a worker say to each other in development, and a worker never
 * says to any other server: the server asks by an attribute of the request, which clients can't
 * set.
 */
public final class DevelopmentNames {
  /** The attribute of a request whose value is one of the constants below. */
  public static final String ATTRIBUTE = "rr-java-development";

  /** Asks for the route in a header field, and for a report instead of the text of an error. */
  public static final String PAGES = "pages";

  /** Asks for the list of routes instead of a response. */
  public static final String ROUTES = "routes";

  /** Asks for the OpenAPI document instead of a response. */
  public static final String OPENAPI = "openapi";

  /** The header field with handler, HTTP methods and template of the route; empty without one. */
  public static final String ROUTE_HEADER = "Rr-Java-Route";

  /** The media type of a report, which is an object in JSON. */
  public static final String REPORT = "application/vnd.rr-java.report+json";

  /** The variable with the pid of the development server, for the processes that it starts. */
  public static final String SERVER_PID = "RR_DEVSERVER_PID";

  private DevelopmentNames() {}
}
