package dev.rrjava.devserver.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** Reads the keys of the {@code http} section that configure plugins. */
final class MiddlewareReader {
  /** The plugins, and for those that need one, the key without which they do not exist. */
  private static final Map<String, String> PLAYED =
      Map.of(
          "gzip",
          "",
          "sendfile",
          "",
          "headers",
          "headers",
          "static",
          "static",
          "proxy_ip_parser",
          "trusted_subnets");

  /** The plugins of RoadRunner that have no effect here, and what they do. */
  private static final Map<String, String> OTHERS =
      Map.of("http_metrics", "counts requests", "otel", "creates traces");

  private static final int LEAST_STATUS = 100;
  private static final int GREATEST_STATUS = 599;

  private final Path directory;
  private final Section http;

  MiddlewareReader(Path directory, Section http) {
    this.directory = directory;
    this.http = http;
  }

  /**
   * Reads the settings.
   *
   * @param notices gets a sentence for each plugin that RoadRunner would not find, or that has no
   *     effect
   */
  MiddlewareSettings read(List<String> notices) {
    List<String> names = new ArrayList<>();
    for (String name : http.strings("middleware")) {
      if (isPlayed(name, notices)) {
        names.add(name);
      }
    }
    return new MiddlewareSettings(List.copyOf(names), headers(), files(), proxies());
  }

  private boolean isPlayed(String name, List<String> notices) {
    String other = OTHERS.get(name);
    String key = PLAYED.get(name);
    if (other != null) {
      notices.add(
          "http.middleware: "
              + name
              + " has no effect in the development server; RoadRunner "
              + other);
    } else if (key == null) {
      notices.add(
          "http.middleware: there is no \""
              + name
              + "\", neither here nor in RoadRunner, which logs that and goes on; there are "
              + String.join(", ", new TreeSet<>(PLAYED.keySet())));
    } else if (!key.isEmpty() && !http.has(key)) {
      notices.add("http.middleware: " + name + " has no effect without http." + key);
      return false;
    }
    return key != null;
  }

  private @Nullable HeaderSettings headers() {
    if (!http.has("headers")) {
      return null;
    }
    Section headers = http.section("headers");
    return new HeaderSettings(
        headers.texts("request"),
        headers.texts("response"),
        headers.has("cors") && !headers.section("cors").keys().isEmpty()
            ? cors(headers.section("cors"))
            : null);
  }

  private static CorsSettings cors(Section cors) {
    cors.flag("debug");
    int maxAge = cors.number("max_age", Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(0);
    int status = cors.number("options_success_status", 0, GREATEST_STATUS).orElse(0);
    if (status != 0 && status < LEAST_STATUS) {
      throw cors.wrong("options_success_status", "a status from 100 to 599", status);
    }
    return new CorsSettings(
        list(cors, "allowed_origin"),
        cors.text("allowed_origin_regex").map(regex -> pattern(cors, regex)).orElse(null),
        list(cors, "allowed_methods"),
        list(cors, "allowed_headers"),
        list(cors, "exposed_headers"),
        cors.flag("allow_credentials"),
        Math.max(0, maxAge),
        status == 0 ? 200 : status);
  }

  private static List<String> list(Section section, String key) {
    String text = section.text(key).orElse("");
    return text.isEmpty()
        ? List.of()
        : Pattern.compile(",").splitAsStream(text).map(String::strip).toList();
  }

  private static Pattern pattern(Section cors, String regex) {
    try {
      return Pattern.compile(regex);
    } catch (PatternSyntaxException e) {
      throw cors.wrong("allowed_origin_regex", "a regular expression", regex);
    }
  }

  private @Nullable StaticSettings files() {
    if (!http.has("static")) {
      return null;
    }
    Section files = http.section("static");
    String name = files.text("dir").orElse("");
    Path root = directory.resolve(name);
    if (name.isEmpty() || !Files.isDirectory(root)) {
      throw files.wrong("dir", "an existing directory", name);
    }
    Set<String> forbid = Set.copyOf(files.strings("forbid"));
    Set<String> allow = new TreeSet<>(files.strings("allow"));
    allow.removeAll(forbid);
    return new StaticSettings(
        root,
        files.flag("calculate_etag"),
        files.flag("weak"),
        forbid,
        allow,
        files.texts("request"),
        files.texts("response"));
  }

  private @Nullable ProxySettings proxies() {
    List<Subnet> subnets = new ArrayList<>();
    for (String text : http.strings("trusted_subnets")) {
      subnets.add(
          Subnet.parse(text)
              .orElseThrow(
                  () -> http.wrong("trusted_subnets", "subnets such as 10.0.0.0/8", text)));
    }
    List<String> headers = http.strings("trusted_headers");
    return subnets.isEmpty() ? null : new ProxySettings(List.copyOf(subnets), headers);
  }
}
