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
  private final Sources_Adapter sources;

  private Routes(Sources sources) {
    this.sources = new Sources_Adapter(sources);
  }

  /**
   * Routes requests to handlers.
   *
   * @param sources answers 14 routes
   * @return what answers requests
   */
  static Routes of(Sources sources) {
    return new Routes(sources);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "attribute" -> attribute(request, path, earlyHints);
      case "bean" -> bean(request, path, earlyHints);
      case "body" -> body(request, path, earlyHints);
      case "form" -> form(request, path, earlyHints);
      case "group" -> path.hasVariable(1) ? groupId(request, path, earlyHints) : null;
      case "jdk" -> path.hasVariable(1) ? jdkUuid(request, path, earlyHints) : null;
      case "many" -> many(request, path, earlyHints);
      case "maps" -> maps(request, path, earlyHints);
      case "own" -> own(request, path, earlyHints);
      case "required-attribute" -> requiredAttribute(request, path, earlyHints);
      case "rest" -> rest(request, path, earlyHints);
      case "stream" -> stream(request, path, earlyHints);
      case "text" -> text(request, path, earlyHints);
      case "whole" -> whole(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /attribute
   */
  private @Nullable Response attribute(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.attribute(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /bean
   */
  private @Nullable Response bean(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.bean(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /body
   */
  private @Nullable Response body(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> sources.body(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /form
   */
  private @Nullable Response form(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> sources.form(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /group/{id}
   */
  private @Nullable Response groupId(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.group(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /jdk/{uuid}
   */
  private @Nullable Response jdkUuid(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.jdk(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /many
   */
  private @Nullable Response many(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.many(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /maps
   */
  private @Nullable Response maps(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.maps(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /own
   */
  private @Nullable Response own(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.own(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /required-attribute
   */
  private @Nullable Response requiredAttribute(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.requiredAttribute(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /rest and below.
   */
  private @Nullable Response rest(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return null;
    }
    return restSegments(request, path, earlyHints);
  }

  /**
   * /rest/{segments...}
   */
  private @Nullable Response restSegments(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.rest(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /stream
   */
  private @Nullable Response stream(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> sources.stream(request);
      default -> path.notAllowed("POST");
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
      case HttpMethod.POST -> sources.text(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /whole
   */
  private @Nullable Response whole(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> sources.whole(request, earlyHints);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /attribute           Sources.attribute",
        "GET|HEAD  /bean                Sources.bean",
        "POST      /body                Sources.body",
        "POST      /form                Sources.form",
        "GET|HEAD  /group/{id}          Sources.group",
        "GET|HEAD  /jdk/{uuid}          Sources.jdk",
        "GET|HEAD  /many                Sources.many",
        "GET|HEAD  /maps                Sources.maps",
        "GET|HEAD  /own                 Sources.own",
        "GET|HEAD  /required-attribute  Sources.requiredAttribute",
        "GET|HEAD  /rest/{segments...}  Sources.rest",
        "POST      /stream              Sources.stream",
        "POST      /text                Sources.text",
        "GET|HEAD  /whole               Sources.whole");
  }
}
