package dev.rrjava.tools.aot;

import dev.rrjava.tools.application.RouteList;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that trains a worker.
 *
 * @param method the HTTP method
 * @param target the path and the query
 * @param accept the media type of the response, if there is a choice
 * @param body the body; may be empty
 */
public record TrainingRequest(String method, String target, Optional<String> accept, String body) {
  private static final Pattern FORM = Pattern.compile("(?:([A-Z]+)\\s+)?(/\\S*)(?:\\s+(.*))?");
  private static final Pattern ROUTE =
      Pattern.compile("(\\S+)\\s+(/[^\\s{]*)\\s.*?(?:produces ([^\\s,]+).*)?");

  /** Streams may have no end. */
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  /**
   * Reads a request.
   *
   * @param text {@code [METHOD] /path [BODY]}
   * @return the request
   * @throws IllegalArgumentException if it is something else
   */
  public static TrainingRequest parse(String text) {
    Matcher form = FORM.matcher(text.strip());
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected a request such as \"/tasks/7\" or \"POST /tasks {\\\"name\\\": \\\"x\\\"}\" but was \""
              + text
              + "\"");
    }
    String method = Optional.ofNullable(form.group(1)).orElse("GET");
    String body = Optional.ofNullable(form.group(3)).orElse("");
    return new TrainingRequest(method, form.group(2), Optional.empty(), body);
  }

  /** Returns a GET for each route of an application that has no variables in its path. */
  static Set<TrainingRequest> ofRoutes(Path jar) throws IOException {
    Set<TrainingRequest> requests = new LinkedHashSet<>();
    for (String line : RouteList.of(jar).lines()) {
      Matcher route = ROUTE.matcher(line);
      if (route.matches() && List.of(route.group(1).split("\\|", -1)).contains("GET")) {
        requests.add(
            new TrainingRequest("GET", route.group(2), Optional.ofNullable(route.group(3)), ""));
      }
    }
    return requests;
  }

  HttpRequest to(URI server) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(target))
            .timeout(TIMEOUT)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    accept.ifPresent(type -> request.header("Accept", type));
    if (!body.isEmpty()) {
      boolean isJson = body.startsWith("{") || body.startsWith("[");
      request.header(
          "Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded");
    }
    return request.build();
  }

  @Override
  public String toString() {
    return method + " " + target;
  }
}
