package com.acme;

import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.EarlyHintsSender;
import dev.rrjava.http.MediaTypeOffers;
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
  private static final dev.rrjava.generated.Variants TASKS_GET = dev.rrjava.generated.Variants.none()
      .and(null, MediaTypeOffers.of("text/html"))
      .and(null, MediaTypeOffers.of("text/csv"));

  private static final dev.rrjava.generated.Variants TASKS_POST = dev.rrjava.generated.Variants.none()
      .and(ConsumedMediaTypes.of("text/csv"), null)
      .and(ConsumedMediaTypes.of("text/tsv"), null)
      .and(null, null);

  private final Variants_Adapter variants;

  private Routes(Variants variants) {
    this.variants = new Variants_Adapter(variants);
  }

  /**
   * Routes requests to handlers.
   *
   * @param variants answers 6 routes
   * @return what answers requests
   */
  static Routes of(Variants variants) {
    return new Routes(variants);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.is(0, "tasks") ? tasks(request, path, earlyHints) : null;
  }

  /**
   * /tasks
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> variants.clear();
      case HttpMethod.GET, HttpMethod.HEAD -> (switch (TASKS_GET.choose(request)) {
        case 0 -> variants.page(request);
        default -> variants.csv(request);
      }).withVary("Accept");
      case HttpMethod.POST -> switch (TASKS_POST.choose(request)) {
        case 0 -> variants.fromCsv(request);
        case 1 -> variants.fromTsv(request);
        default -> variants.fromAny();
      };
      case HttpMethod.PUT -> variants.fromCsv(request);
      default -> path.notAllowed("DELETE, GET, HEAD, POST, PUT");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "DELETE    /tasks  Variants.clear",
        "GET|HEAD  /tasks  Variants.csv  produces text/csv",
        "GET|HEAD  /tasks  Variants.page  produces text/html",
        "POST      /tasks  Variants.fromAny",
        "POST      /tasks  Variants.fromTsv  consumes text/tsv",
        "POST|PUT  /tasks  Variants.fromCsv  consumes text/csv");
  }
}
