package com.acme;

import dev.rrjava.runtime.http.EarlyHintsSender;
import dev.rrjava.runtime.http.Request;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Dispatcher;
import dev.rrjava.runtime.routing.RoutePath;
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
      case "names" -> names(request, path, earlyHints);
      case "new" -> new_(request, path, earlyHints);
      case "request" -> request(request, path, earlyHints);
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
    return switch (request.method()) {
      case "GET", "HEAD" -> httpLog.toString_(request);
      case "POST" -> httpLog.toString2(request);
      default -> {
        path.allow("GET", "HEAD", "POST");
        yield null;
      }
    };
  }

  /**
   * /names and below.
   */
  private @Nullable Response names(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? namesPath(request, path, earlyHints) : null;
  }

  /**
   * /names/{path} and below.
   */
  private @Nullable Response namesPath(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(2) ? namesPathPath(request, path, earlyHints) : null;
  }

  /**
   * /names/{path}/{Path} and below.
   */
  private @Nullable Response namesPathPath(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(3) ? namesPathPathPATH(request, path, earlyHints) : null;
  }

  /**
   * /names/{path}/{Path}/{PATH}
   */
  private @Nullable Response namesPathPathPATH(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 4) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> names.names(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /new and below.
   */
  private @Nullable Response new_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(1, "class") ? newClass(request, path, earlyHints) : null;
  }

  /**
   * /new/class and below.
   */
  private @Nullable Response newClass(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(2, "of-1") ? newClassOf1(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1 and below.
   */
  private @Nullable Response newClassOf1(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.is(3, "1of") ? newClassOf11of(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1/1of and below.
   */
  private @Nullable Response newClassOf11of(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.is(4, "_") ? newClassOf11of_(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1/1of/_ and below.
   */
  private @Nullable Response newClassOf11of_(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.is(5, "-") ? newClassOf11of__(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1/1of/_/- and below.
   */
  private @Nullable Response newClassOf11of__(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.is(6, "größe") ? newClassOf11ofGröße(request, path, earlyHints) : null;
  }

  /**
   * /new/class/of-1/1of/_/-/größe
   */
  private @Nullable Response newClassOf11ofGröße(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 7) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> names.keywords();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /request and below.
   */
  private @Nullable Response request(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? requestRequest(request, path, earlyHints) : null;
  }

  /**
   * /request/{request}
   */
  private @Nullable Response requestRequest(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> request_.request(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> httpLog.wait_();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
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
