package dev.rrjava.devserver.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Compares the table of keys in {@code docs/devserver.md} with what the server does with them. */
class KeyTableTest {
  private static final Path PAGE = Path.of("../docs/devserver.md");
  private static final Pattern ROW = Pattern.compile("\\| `(http\\.[a-z0-9_.]+)` \\| (\\w+) \\|.*");

  private static final String LEAST =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      http: { address: "127.0.0.1:8080" }
      """;

  /** Each key that is played. */
  private static final String PLAYED =
      """
      version: "3"
      server: { command: "java -jar app.jar" }
      http:
        address: 127.0.0.1:8080
        max_request_size: 1
        raw_body: true
        access_logs: true
        internal_error_code: 503
        middleware: [headers, static, proxy_ip_parser, gzip, sendfile]
        uploads: { dir: up, forbid: [".php"], allow: [".txt"] }
        headers:
          request: { A: b }
          response: { A: b }
          cors:
            allowed_origin: "*"
            allowed_origin_regex: ".*"
            allowed_methods: GET
            allowed_headers: "*"
            exposed_headers: A
            allow_credentials: true
            max_age: 1
            options_success_status: 204
            debug: true
        static:
          dir: .
          forbid: [".php"]
          allow: [".txt"]
          calculate_etag: true
          weak: true
          request: { A: b }
          response: { A: b }
        trusted_subnets: [10.0.0.0/8]
        trusted_headers: [X-Real-Ip]
        http2: { h2c: true, max_concurrent_streams: 10 }
        ssl:
          address: 127.0.0.1:8443
          redirect: true
          key: key.pem
          cert: cert.pem
          root_ca: cert.pem
          client_auth_type: no_client_cert
      """;

  @TempDir private Path directory;

  private List<String> notices(String yaml, String... overrides) throws IOException {
    Files.writeString(directory.resolve("rr.yaml"), yaml);
    Files.writeString(directory.resolve("key.pem"), "");
    Files.writeString(directory.resolve("cert.pem"), "");
    return ConfigurationReader.read(directory, Path.of("rr.yaml"), List.of(overrides), Map.of())
        .file()
        .notices();
  }

  private static Set<String> rows(String kind) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher row = ROW.matcher(line);
      if (row.matches() && row.group(2).equals(kind) && !row.group(1).startsWith("http.pool")) {
        keys.add(row.group(1));
      }
    }
    return keys;
  }

  private static void addKeys(String parent, Map<?, ?> section, Set<String> keys) {
    section.forEach(
        (key, value) -> {
          String path = parent + key;
          boolean isField = path.endsWith(".request") || path.endsWith(".response");
          if (value instanceof Map<?, ?> inner && !isField) {
            addKeys(path + ".", inner, keys);
          } else {
            keys.add(path);
          }
        });
  }

  @Test
  void keysThatAreSaidToBePlayedArePlayed() throws IOException {
    Map<?, ?> tree = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(PLAYED);
    Set<String> keys = new TreeSet<>();
    addKeys("", tree, keys);
    keys.removeIf(key -> !key.startsWith("http."));
    assertThat(rows("played")).isEqualTo(keys);
    assertThat(notices(PLAYED)).isEmpty();
  }

  @Test
  void keysThatAreSaidToBeNamedAreNamed() throws IOException {
    Set<String> keys = new TreeSet<>(UsedKeys.named());
    keys.removeIf(key -> !key.startsWith("http.") || key.startsWith("http.pool."));
    assertThat(rows("named")).isEqualTo(keys);
    for (String key : keys) {
      assertThat(notices(LEAST, key + "=x"))
          .singleElement()
          .asString()
          .startsWith(key + " has no effect in the development server; RoadRunner ");
    }
  }
}
