package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
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
@SuppressWarnings({
    "deprecation",
    "removal"
})
public final class Routes extends Dispatcher {
  private final Names_Adapter names;

  private final Names_HTTPLog_Adapter httpLog;

  private final Names_Request__Adapter request_;

  private Routes(Names names, Names.HTTPLog httpLog, Names.Request_ request_) {
    this.names = new Names_Adapter(names);
    this.httpLog = new Names_HTTPLog_Adapter(httpLog);
    this.request_ = new Names_Request__Adapter(request_);
  }

  /**
   * Routes requests to handlers.
   *
   * @param names answers 2 routes
   * @param httpLog answers 3 routes
   * @param request_ answers 1 route
   * @return what answers requests
   */
  public static Routes of(Names names, Names.HTTPLog httpLog, Names.Request_ request_) {
    return new Routes(names, httpLog, request_);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "log" -> log(request, path, earlyHints);
      case "names" -> path.hasVariable(1) && path.hasVariable(2) && path.hasVariable(3)
          ? namesPathPathPATH(request, path, earlyHints) : null;
      case "new" -> path.is(1, "class") && path.is(2, "of-1") && path.is(3, "1of")
          ? newClassOf11of(request, path, earlyHints) : null;
      case "request" -> path.hasVariable(1) ? requestRequest(request, path, earlyHints) : null;
      case "wait" -> wait(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /log
   */
  private @Nullable Response log(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> httpLog.toString_(request);
      case HttpMethod.POST -> httpLog.toString2(request);
      default -> path.notAllowed("GET, HEAD, POST");
    };
  }

  /**
   * /names/{path}/{Path}/{PATH}
   */
  private @Nullable Response namesPathPathPATH(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 4) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> names.names(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /new/class/of-1/1of and below.
   */
  private @Nullable Response newClassOf11of(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.is(4, "_") && path.is(5, "-") && path.is(6, "größe")
        ? newClassOf11ofGröße(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1/1of/_/-/größe
   */
  private @Nullable Response newClassOf11ofGröße(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 7) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> names.keywords();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /request/{request}
   */
  private @Nullable Response requestRequest(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> request_.request(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /wait
   */
  private @Nullable Response wait(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> httpLog.wait_();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /log                           Names.HTTPLog.toString",
        "POST      /log                           Names.HTTPLog.toString",
        "GET|HEAD  /names/{path}/{Path}/{PATH}    Names.names",
        "GET|HEAD  /new/class/of-1/1of/_/-/größe  Names.keywords",
        "GET|HEAD  /request/{request}             Names.Request_.request",
        "GET|HEAD  /wait                          Names.HTTPLog.wait_");
  }
}
