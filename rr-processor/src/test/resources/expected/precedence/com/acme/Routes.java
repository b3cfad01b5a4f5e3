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
final class Routes extends Dispatcher {
  private final Users_Adapter users;

  private Routes(Users users) {
    this.users = new Users_Adapter(users);
  }

  /**
   * Routes requests to handlers.
   *
   * @param users answers 11 routes
   * @return what answers requests
   */
  static Routes of(Users users) {
    return new Routes(users);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    Response response = switch (path.segment(0)) {
      case "" -> root(request, path, earlyHints);
      case "users" -> users(request, path, earlyHints);
      default -> null;
    };
    if (response == null && path.hasVariable(0)) {
      response = any(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /
   */
  private @Nullable Response root(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.root();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users and below.
   */
  private @Nullable Response users(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.OPTIONS -> users.options();
        default -> path.notAllowed("OPTIONS");
      };
    }
    Response response = switch (path.segment(1)) {
      case "" -> usersSlash(request, path, earlyHints);
      case "me" -> usersMe(request, path, earlyHints);
      default -> null;
    };
    if (response == null && path.hasVariable(1)) {
      response = usersId(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /users/
   */
  private @Nullable Response usersSlash(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.slash();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users/me and below.
   */
  private @Nullable Response usersMe(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.GET -> users.me();
        case HttpMethod.HEAD -> users.meHead();
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.is(2, "tasks") ? usersMeTasks(request, path, earlyHints) : null;
  }

  /**
   * /users/me/tasks
   */
  private @Nullable Response usersMeTasks(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.myTasks();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /users/{id} and below.
   */
  private @Nullable Response usersId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 2) {
      return switch (path.method()) {
        case HttpMethod.DELETE -> users.remove(path);
        case HttpMethod.GET, HttpMethod.HEAD -> users.show(path);
        default -> path.notAllowed("DELETE, GET, HEAD");
      };
    }
    return path.is(2, "tasks") && path.hasVariable(3) ? usersIdTasksTask(request, path, earlyHints)
        : null;
  }

  /**
   * /users/{id}/tasks/{task}
   */
  private @Nullable Response usersIdTasksTask(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 4) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.task(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /{any} and below.
   */
  private @Nullable Response any(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> users.any(path);
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.hasVariable(1) ? anyThing(request, path, earlyHints) : null;
  }

  /**
   * /{any}/{thing}
   */
  private @Nullable Response anyThing(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> users.anyThing(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /                         Users.root",
        "OPTIONS   /users                    Users.options",
        "GET|HEAD  /users/                   Users.slash",
        "GET       /users/me                 Users.me",
        "HEAD      /users/me                 Users.meHead",
        "GET|HEAD  /users/me/tasks           Users.myTasks",
        "DELETE    /users/{id}               Users.remove",
        "GET|HEAD  /users/{id}               Users.show",
        "GET|HEAD  /users/{id}/tasks/{task}  Users.task",
        "GET|HEAD  /{any}                    Users.any",
        "GET|HEAD  /{any}/{thing}            Users.anyThing");
  }
}
