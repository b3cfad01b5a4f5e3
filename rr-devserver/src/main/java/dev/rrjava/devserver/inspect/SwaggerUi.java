package dev.rrjava.devserver.inspect;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** The files of Swagger UI, from its webjar, if that is on the class path. */
final class SwaggerUi {
  private static final String PROPERTIES = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

  private static final Map<String, String> TYPES =
      Map.of(
          "swagger-ui.css", "text/css; charset=utf-8",
          "swagger-ui-bundle.js", "text/javascript; charset=utf-8");

  /** Its own scripts, and nothing from outside. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; form-action 'self'; "
          + "base-uri 'none'; frame-ancestors 'none'";

  static final String PAGE =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>OpenAPI</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <link rel="icon" href="data:,">
      <link rel="stylesheet" href="/_rr/openapi/swagger-ui.css">
      <style>
      body { margin: 0; font-family: system-ui, "Liberation Sans", sans-serif; }
      nav { padding: .9rem 1.25rem; font-size: .9rem; }
      nav a { margin-right: 1.2rem; color: #0b5fb0; text-decoration: none; }
      nav .home { font-weight: 700; color: #1c2330; }
      @media (prefers-color-scheme: dark) {
        html { filter: invert(88%) hue-rotate(180deg); background: #e6e6e6; }
      }
      </style></head><body>
      <nav><a href="/_rr/" class="home">rr-java</a><a href="/_rr/requests">requests</a>
      <a href="/_rr/routes">routes</a><a href="/_rr/workers">workers</a>
      <a href="/_rr/openapi.json">openapi.json</a></nav>
      <main id="swagger"></main>
      <noscript><p>Swagger UI needs JavaScript; the document is
      <a href="/_rr/openapi.json">openapi.json</a>.</p></noscript>
      <script src="/_rr/openapi/swagger-ui-bundle.js"></script>
      <script src="/_rr/openapi/start.js"></script>
      </body></html>
      """;

  static final String SCRIPT =
      """
      SwaggerUIBundle({
        url: "/_rr/openapi.json",
        dom_id: "#swagger",
        validatorUrl: null,
        deepLinking: true
      });
      """;

  private SwaggerUi() {}

  static Optional<String> type(String file) {
    return Optional.ofNullable(TYPES.get(file));
  }

  /** Returns a file of the webjar; empty if it is not there. */
  static Optional<byte[]> file(String name) throws IOException {
    Optional<byte[]> properties = resource(PROPERTIES);
    if (properties.isEmpty() || !TYPES.containsKey(name)) {
      return Optional.empty();
    }
    Properties read = new Properties();
    read.load(new java.io.ByteArrayInputStream(properties.get()));
    String version = read.getProperty("version", "");
    return resource("META-INF/resources/webjars/swagger-ui/" + version + "/" + name);
  }

  static boolean isAvailable() throws IOException {
    return resource(PROPERTIES).isPresent();
  }

  private static Optional<byte[]> resource(String name) throws IOException {
    ClassLoader classes = SwaggerUi.class.getClassLoader();
    try (InputStream in = classes.getResourceAsStream(name)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
