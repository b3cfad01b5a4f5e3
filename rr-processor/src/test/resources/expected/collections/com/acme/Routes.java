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
  private final Several_Adapter several;

  private Routes(Several several) {
    this.several = new Several_Adapter(several);
  }

  /**
   * Routes requests to handlers.
   *
   * @param several answers 29 routes
   * @return what answers requests
   */
  static Routes of(Several several) {
    return new Routes(several);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "address" -> address(request, path, earlyHints);
      case "array-list" -> arrayList(request, path, earlyHints);
      case "bounded-map" -> boundedMap(request, path, earlyHints);
      case "charset" -> charset(request, path, earlyHints);
      case "collection" -> collection(request, path, earlyHints);
      case "concurrent" -> concurrent(request, path, earlyHints);
      case "currency" -> currency(request, path, earlyHints);
      case "default" -> default_(request, path, earlyHints);
      case "deque" -> deque(request, path, earlyHints);
      case "enum" -> enum_(request, path, earlyHints);
      case "extends" -> extends_(request, path, earlyHints);
      case "header-map" -> headerMap(request, path, earlyHints);
      case "iterable" -> iterable(request, path, earlyHints);
      case "linked" -> linked(request, path, earlyHints);
      case "linked-set" -> linkedSet(request, path, earlyHints);
      case "map" -> map(request, path, earlyHints);
      case "multi-map" -> multiMap(request, path, earlyHints);
      case "navigable" -> navigable(request, path, earlyHints);
      case "priority" -> priority(request, path, earlyHints);
      case "queue" -> queue(request, path, earlyHints);
      case "rest" -> rest(request, path, earlyHints);
      case "result" -> result(request, path, earlyHints);
      case "result-address" -> resultAddress(request, path, earlyHints);
      case "stack" -> stack(request, path, earlyHints);
      case "super" -> super_(request, path, earlyHints);
      case "tree" -> tree(request, path, earlyHints);
      case "url" -> url(request, path, earlyHints);
      case "zone" -> zone(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /address and below.
   */
  private @Nullable Response address(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> several.address(request);
        default -> path.notAllowed("GET, HEAD");
      };
    }
    return path.hasVariable(1) ? addressV(request, path, earlyHints) : null;
  }

  /**
   * /address/{v}
   */
  private @Nullable Response addressV(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.pathAddress(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /array-list
   */
  private @Nullable Response arrayList(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.arrayList(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /bounded-map
   */
  private @Nullable Response boundedMap(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.boundedMap(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /charset
   */
  private @Nullable Response charset(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.charset(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /collection
   */
  private @Nullable Response collection(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.collection(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /concurrent
   */
  private @Nullable Response concurrent(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.concurrent(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /currency
   */
  private @Nullable Response currency(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.currency(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /default
   */
  private @Nullable Response default_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.defaults(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /deque
   */
  private @Nullable Response deque(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.deque(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /enum
   */
  private @Nullable Response enum_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.enums(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /extends
   */
  private @Nullable Response extends_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.bounded(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /header-map
   */
  private @Nullable Response headerMap(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.headerMap(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /iterable
   */
  private @Nullable Response iterable(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.iterable(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /linked
   */
  private @Nullable Response linked(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.linked(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /linked-set
   */
  private @Nullable Response linkedSet(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.linkedSet(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /map
   */
  private @Nullable Response map(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.map(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /multi-map
   */
  private @Nullable Response multiMap(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.multiMap(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /navigable
   */
  private @Nullable Response navigable(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.navigable(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /priority
   */
  private @Nullable Response priority(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.priority(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /queue
   */
  private @Nullable Response queue(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.queue(request);
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
    return restV(request, path, earlyHints);
  }

  /**
   * /rest/{v...}
   */
  private @Nullable Response restV(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.rest(path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /result
   */
  private @Nullable Response result(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.result();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /result-address
   */
  private @Nullable Response resultAddress(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.resultAddress();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /stack
   */
  private @Nullable Response stack(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.stack(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /super
   */
  private @Nullable Response super_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.lower(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /tree
   */
  private @Nullable Response tree(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.tree(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /url
   */
  private @Nullable Response url(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.url(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /zone
   */
  private @Nullable Response zone(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> several.zone(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /address         Several.address",
        "GET|HEAD  /address/{v}     Several.pathAddress",
        "GET|HEAD  /array-list      Several.arrayList",
        "GET|HEAD  /bounded-map     Several.boundedMap",
        "GET|HEAD  /charset         Several.charset",
        "GET|HEAD  /collection      Several.collection",
        "GET|HEAD  /concurrent      Several.concurrent",
        "GET|HEAD  /currency        Several.currency",
        "GET|HEAD  /default         Several.defaults",
        "GET|HEAD  /deque           Several.deque",
        "GET|HEAD  /enum            Several.enums",
        "GET|HEAD  /extends         Several.bounded",
        "GET|HEAD  /header-map      Several.headerMap",
        "GET|HEAD  /iterable        Several.iterable",
        "GET|HEAD  /linked          Several.linked",
        "GET|HEAD  /linked-set      Several.linkedSet",
        "GET|HEAD  /map             Several.map",
        "GET|HEAD  /multi-map       Several.multiMap",
        "GET|HEAD  /navigable       Several.navigable",
        "GET|HEAD  /priority        Several.priority",
        "GET|HEAD  /queue           Several.queue",
        "GET|HEAD  /rest/{v...}     Several.rest",
        "GET|HEAD  /result          Several.result",
        "GET|HEAD  /result-address  Several.resultAddress",
        "GET|HEAD  /stack           Several.stack",
        "GET|HEAD  /super           Several.lower",
        "GET|HEAD  /tree            Several.tree",
        "GET|HEAD  /url             Several.url",
        "GET|HEAD  /zone            Several.zone");
  }
}
