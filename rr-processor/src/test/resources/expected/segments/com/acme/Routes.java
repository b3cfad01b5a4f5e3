package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.generated.SegmentTemplate;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private static final SegmentTemplate YEAR_MONTH_JSON = SegmentTemplate.of("", "-", ".json").where(0, "[0-9]{4}").where(1, "[0-9]{2}");

  private static final SegmentTemplate V_VERSION = SegmentTemplate.of("v", "");

  private static final SegmentTemplate ID_JSON = SegmentTemplate.of("", ".json");

  private static final SegmentTemplate NAME_EXTENSION = SegmentTemplate.of("", ".", "");

  private final Files_Adapter files;

  private Routes(Files files) {
    this.files = new Files_Adapter(files);
  }

  /**
   * Routes requests to handlers.
   *
   * @param files answers 5 routes
   * @return what answers requests
   */
  static Routes of(Files files) {
    return new Routes(files);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    Response response = path.is(0, "files") ? files(request, path, earlyHints) : null;
    if (response == null && path.matches(0, YEAR_MONTH_JSON)) {
      response = yearMonthJson(request, path, earlyHints);
    }
    if (response == null && path.matches(0, V_VERSION) && path.is(1, "files")
        && path.matches(2, ID_JSON)) {
      response = vVersionFilesIdJson(request, path, earlyHints);
    }
    if (response == null && path.matches(0, NAME_EXTENSION)) {
      response = nameExtension(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /files
   */
  private @Nullable Response files(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> files.files();
      case HttpMethod.NONE -> path.notAllowed("ANY");
      default -> files.any(request);
    };
  }

  /**
   * /{year:[0-9]{4}}-{month:[0-9]{2}}.json
   */
  private @Nullable Response yearMonthJson(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> files.month(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /v{version}/files/{id}.json
   */
  private @Nullable Response vVersionFilesIdJson(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> files.versioned(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /{name}.{extension}
   */
  private @Nullable Response nameExtension(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> files.file(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "ANY       /files                                  Files.any",
        "GET|HEAD  /files                                  Files.files",
        "GET|HEAD  /v{version}/files/{id}.json             Files.versioned",
        "GET|HEAD  /{name}.{extension}                     Files.file",
        "GET|HEAD  /{year:[0-9]{4}}-{month:[0-9]{2}}.json  Files.month");
  }
}
