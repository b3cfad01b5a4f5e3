package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.Dispatcher;
import java.util.List;
import java.util.regex.Pattern;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;

/**
 * Finds the method that answers a request.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
final class Routes extends Dispatcher {
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}\\}?", Pattern.DOTALL);

  private static final Pattern NAME = Pattern.compile("[a-z]{2,8}", Pattern.DOTALL);

  private static final Pattern ID = Pattern.compile("[0-9]+", Pattern.DOTALL);

  private final Files_Adapter files;

  private final Paths_Adapter paths;

  private Routes(Files files, Paths paths) {
    this.files = new Files_Adapter(files);
    this.paths = new Paths_Adapter(paths);
  }

  /**
   * Routes requests to handlers.
   *
   * @param files answers 1 route
   * @param paths answers 17 routes
   * @return what answers requests
   */
  static Routes of(Files files, Paths paths) {
    return new Routes(files, paths);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "a" -> a(request, path, earlyHints);
      case "b" -> b(request, path, earlyHints);
      case "date" -> path.matches(1, DATE) ? dateDate(request, path, earlyHints) : null;
      case "files" -> files(request, path, earlyHints);
      case "users" -> users(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /a
   */
  private @Nullable Response a(Request request, RoutePath path, EarlyHintsSender earlyHints) throws
      Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.HEAD -> paths.several2();
      case HttpMethod.OPTIONS -> paths.several5();
      case HttpMethod.PATCH -> paths.several6();
      case HttpMethod.POST -> paths.several3();
      case HttpMethod.QUERY -> paths.several();
      default -> path.notAllowed("HEAD, OPTIONS, PATCH, POST, QUERY");
    };
  }

  /**
   * /b
   */
  private @Nullable Response b(Request request, RoutePath path, EarlyHintsSender earlyHints) throws
      Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> paths.several4();
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /date/{date:[0-9]{4}-[0-9]{2}&#92;}?}
   */
  private @Nullable Response dateDate(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.date(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /files and below.
   */
  private @Nullable Response files(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> files.list();
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return filesPath(request, path, earlyHints);
  }

  /**
   * /files/{path...}
   */
  private @Nullable Response filesPath(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.file2(path);
      case HttpMethod.PUT -> paths.file3(path);
      default -> switch (request.method()) {
        case "MKCOL", "PROPFIND" -> paths.file(path);
        default -> path.notAllowed("GET, HEAD, MKCOL, PROPFIND, PUT");
      };
    };
  }

  /**
   * /users and below.
   */
  private @Nullable Response users(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return null;
    }
    Response response = path.is(1, "me") ? usersMe(request, path, earlyHints) : null;
    if (response == null && path.matches(1, NAME)) {
      response = usersName(request, path, earlyHints);
    }
    if (response == null && path.matches(1, ID)) {
      response = usersId(request, path, earlyHints);
    }
    if (response == null && path.hasVariable(1)) {
      response = usersAny(request, path, earlyHints);
    }
    if (response == null) {
      response = usersRest(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /users/me
   */
  private @Nullable Response usersMe(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.me();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users/{name:[a-z]{2,8}}
   */
  private @Nullable Response usersName(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.name(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users/{id:[0-9]+} and below.
   */
  private @Nullable Response usersId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> paths.number(path);
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.is(2, "tasks") ? usersIdTasks(request, path, earlyHints) : null;
  }

  /**
   * /users/{id:[0-9]+}/tasks
   */
  private @Nullable Response usersIdTasks(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.tasks(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users/{any}
   */
  private @Nullable Response usersAny(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> paths.remove(path);
      case HttpMethod.GET, HttpMethod.HEAD -> paths.any(path);
      default -> path.notAllowed("DELETE, GET, HEAD");
    };
  }

  /**
   * /users/{rest...}
   */
  private @Nullable Response usersRest(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> paths.rest(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "HEAD            /a                                 Paths.several",
        "OPTIONS         /a                                 Paths.several",
        "PATCH           /a                                 Paths.several",
        "POST            /a                                 Paths.several",
        "QUERY           /a                                 Paths.several",
        "POST            /b                                 Paths.several",
        "GET|HEAD        /date/{date:[0-9]{4}-[0-9]{2}\\}?}  Paths.date",
        "GET|HEAD        /files                             Files.list",
        "GET|HEAD        /files/{path...}                   Paths.file",
        "MKCOL|PROPFIND  /files/{path...}                   Paths.file",
        "PUT             /files/{path...}                   Paths.file",
        "GET|HEAD        /users/me                          Paths.me",
        "GET|HEAD        /users/{any}                       Paths.any",
        "GET|HEAD        /users/{id:[0-9]+}                 Paths.number",
        "GET|HEAD        /users/{id:[0-9]+}/tasks           Paths.tasks",
        "DELETE          /users/{id}                        Paths.remove",
        "GET|HEAD        /users/{name:[a-z]{2,8}}           Paths.name",
        "GET|HEAD        /users/{rest...}                   Paths.rest");
  }
}
