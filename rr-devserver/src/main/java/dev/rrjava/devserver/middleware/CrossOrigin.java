package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.CorsSettings;
import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.Middleware;
import dev.rrjava.devserver.gateway.ReplyHeaders;
import dev.rrjava.internal.header.HeaderName;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells browsers which requests of other origins are allowed (Fetch, section 3.3). */
final class CrossOrigin implements Middleware {
  private static final String REQUEST_METHOD = "Access-Control-Request-Method";
  private static final String REQUEST_HEADERS = "Access-Control-Request-Headers";
  private static final List<String> DEFAULT_METHODS = List.of("GET", "POST", "HEAD");
  private static final List<String> DEFAULT_HEADERS =
      List.of("accept", "content-type", "x-requested-with");

  /** Browsers send none; that many are tolerated. */
  private static final int MOST_EMPTY_NAMES = 16;

  private final CorsSettings settings;
  private final List<String> origins;
  private final List<String> methods;
  private final List<String> headers;

  CrossOrigin(CorsSettings settings) {
    this.settings = settings;
    this.origins = settings.origins().stream().map(CrossOrigin::lower).toList();
    this.methods = settings.methods().isEmpty() ? DEFAULT_METHODS : settings.methods();
    this.headers =
        List.copyOf(
            new TreeSet<>(
                settings.headers().isEmpty()
                    ? DEFAULT_HEADERS
                    : settings.headers().stream().map(CrossOrigin::lower).toList()));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      String method = request.header(REQUEST_METHOD);
      if (request.method().equals("OPTIONS") && method != null && !method.isEmpty()) {
        respondToPreflight(request, method, response.headers());
        response.status(settings.preflightStatus());
      } else {
        addFields(request, response.headers());
        next.handle(request, response);
      }
    };
  }

  private void respondToPreflight(ClientRequest request, String method, ReplyHeaders fields) {
    fields.add("Vary", "Origin, " + REQUEST_METHOD + ", " + REQUEST_HEADERS);
    List<String> names = request.headers().getOrDefault(REQUEST_HEADERS, List.of());
    String origin = request.header("Origin");
    if (!isAllowed(origin) || !allowsMethod(method) || !allowsHeaders(names)) {
      return;
    }
    addOrigin(request, fields);
    fields.set("Access-Control-Allow-Methods", method);
    if (!names.isEmpty() && !names.get(0).isEmpty()) {
      names.forEach(name -> fields.add("Access-Control-Allow-Headers", name));
    }
    addCredentials(fields);
    if (settings.maxAgeSeconds() > 0) {
      fields.set("Access-Control-Max-Age", Integer.toString(settings.maxAgeSeconds()));
    }
  }

  private void addFields(ClientRequest request, ReplyHeaders fields) {
    fields.add("Vary", "Origin");
    if (!isAllowed(request.header("Origin")) || !allowsMethod(request.method())) {
      return;
    }
    addOrigin(request, fields);
    if (!settings.exposedHeaders().isEmpty()) {
      fields.set(
          "Access-Control-Expose-Headers",
          settings.exposedHeaders().stream()
              .map(HeaderName::canonical)
              .collect(Collectors.joining(", ")));
    }
    addCredentials(fields);
  }

  private void addOrigin(ClientRequest request, ReplyHeaders fields) {
    fields.remove("Access-Control-Allow-Origin");
    if (allowsAllOrigins()) {
      fields.set("Access-Control-Allow-Origin", "*");
    } else {
      request
          .headers()
          .getOrDefault("Origin", List.of())
          .forEach(origin -> fields.add("Access-Control-Allow-Origin", origin));
    }
  }

  private void addCredentials(ReplyHeaders fields) {
    if (settings.credentials()) {
      fields.set("Access-Control-Allow-Credentials", "true");
    }
  }

  private boolean allowsAllOrigins() {
    return settings.originPattern() == null && (origins.isEmpty() || origins.contains("*"));
  }

  private boolean isAllowed(@Nullable String origin) {
    if (origin == null || origin.isEmpty()) {
      return false;
    }
    if (settings.originPattern() != null) {
      return settings.originPattern().matcher(origin).find();
    }
    String lower = lower(origin);
    return allowsAllOrigins() || origins.stream().anyMatch(allowed -> matches(allowed, lower));
  }

  private static boolean matches(String allowed, String origin) {
    int asterisk = allowed.indexOf('*');
    if (asterisk < 0) {
      return allowed.equals(origin);
    }
    String end = allowed.substring(asterisk + 1);
    return origin.length() >= allowed.length() - 1
        && origin.startsWith(allowed.substring(0, asterisk))
        && origin.endsWith(end);
  }

  private boolean allowsMethod(String method) {
    return method.equals("OPTIONS") || methods.contains(method);
  }

  /** Browsers send the names in lower case, sorted and without duplicates; nothing else matches. */
  private boolean allowsHeaders(List<String> values) {
    if (headers.contains("*")) {
      return true;
    }
    int last = -1;
    int emptyNames = 0;
    for (String value : values) {
      for (String item : value.split(",", -1)) {
        String name = item.replaceFirst("^[ \\t]", "").replaceFirst("[ \\t]$", "");
        int index = headers.indexOf(name);
        if (name.isEmpty() ? ++emptyNames > MOST_EMPTY_NAMES : index <= last) {
          return false;
        }
        last = Math.max(last, index);
      }
    }
    return true;
  }
}
