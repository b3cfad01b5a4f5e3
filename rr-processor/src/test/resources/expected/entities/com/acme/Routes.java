package com.acme;

import dev.rrjava.codec.Codecs;
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
  private final Entities_Adapter entities;

  private Routes(Codecs codecs, Entities entities) {
    this.entities = new Entities_Adapter(codecs, entities);
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param entities answers 16 routes
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Entities entities) {
    return new Routes(codecs, entities);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    Response response = switch (path.segment(0)) {
      case "bytes" -> bytes(request, path, earlyHints);
      case "declared" -> declared(request, path, earlyHints);
      case "later" -> later(request, path, earlyHints);
      case "later-optional" -> laterOptional(request, path, earlyHints);
      case "lines" -> lines(request, path, earlyHints);
      case "list" -> list(request, path, earlyHints);
      case "negotiated" -> negotiated(request, path, earlyHints);
      case "nothing" -> nothing(request, path, earlyHints);
      case "null" -> null_(request, path, earlyHints);
      case "optional" -> path.hasVariable(1) ? optionalId(request, path, earlyHints) : null;
      case "revision" -> revision(request, path, earlyHints);
      case "tasks" -> tasks(request, path, earlyHints);
      case "text" -> text(request, path, earlyHints);
      case "texts" -> texts(request, path, earlyHints);
      default -> null;
    };
    if (response == null && path.hasVariable(0) && path.hasVariable(1) && path.hasVariable(2)) {
      response = resultBodyEntity(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /bytes
   */
  private @Nullable Response bytes(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.bytes(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /declared
   */
  private @Nullable Response declared(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> entities.declared(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /later
   */
  private @Nullable Response later(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.later(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /later-optional
   */
  private @Nullable Response laterOptional(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.laterOptional(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /lines
   */
  private @Nullable Response lines(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.lines(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /list
   */
  private @Nullable Response list(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.list(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /negotiated
   */
  private @Nullable Response negotiated(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.negotiated(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /nothing
   */
  private @Nullable Response nothing(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> entities.nothing(request);
      default -> path.notAllowed("DELETE");
    };
  }

  /**
   * /null
   */
  private @Nullable Response null_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.nothingAtAll(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /optional/{id}
   */
  private @Nullable Response optionalId(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.optional(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /revision
   */
  private @Nullable Response revision(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.revision(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tasks and below.
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.POST -> entities.created(request);
        default -> path.notAllowed("POST");
      };
    }
    return path.hasVariable(1) ? tasksId(request, path, earlyHints) : null;
  }

  /**
   * /tasks/{id}
   */
  private @Nullable Response tasksId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.found(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /text
   */
  private @Nullable Response text(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.text(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /texts
   */
  private @Nullable Response texts(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> entities.texts(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /{result}/{body}/{entity}
   */
  private @Nullable Response resultBodyEntity(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 3) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> entities.names(request, path);
      default -> path.notAllowed("POST");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /bytes                     Entities.bytes  produces image/png",
        "POST      /declared                  Entities.declared",
        "GET|HEAD  /later                     Entities.later",
        "GET|HEAD  /later-optional            Entities.laterOptional",
        "GET|HEAD  /lines                     Entities.lines  produces application/x-ndjson",
        "GET|HEAD  /list                      Entities.list",
        "GET|HEAD  /negotiated                Entities.negotiated  produces application/json, application/vnd.acme+json; v=2",
        "DELETE    /nothing                   Entities.nothing",
        "GET|HEAD  /null                      Entities.nothingAtAll",
        "GET|HEAD  /optional/{id}             Entities.optional",
        "GET|HEAD  /revision                  Entities.revision",
        "POST      /tasks                     Entities.created",
        "GET|HEAD  /tasks/{id}                Entities.found",
        "GET|HEAD  /text                      Entities.text",
        "GET|HEAD  /texts                     Entities.texts",
        "POST      /{result}/{body}/{entity}  Entities.names");
  }
}
