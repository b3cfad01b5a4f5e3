package com.acme;

import static dev.rrjava.generated.HttpMethod.DELETE;
import static dev.rrjava.generated.HttpMethod.GET;
import static dev.rrjava.generated.HttpMethod.POST;

import dev.rrjava.generated.Missing;
import dev.rrjava.generated.RouteList;
import dev.rrjava.generated.RoutePath;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.routing.GeneratedRouter;
import javax.annotation.processing.Generated;

/**
 * Finds the route of a request, and calls its handler. {@code 2_0001} is the route 1
 * of the adapter 2, as in its {@code call}.
 */
@Generated("dev.rrjava.processor.RouteProcessor")
@SuppressWarnings({"deprecation", "removal", "exports"})
final class Routes extends GeneratedRouter {
  private final Numbers_Adapter numbers;
  private final Words_Adapter words;

  private Routes(Numbers numbers, Words words) {
    this.numbers = new Numbers_Adapter(numbers);
    this.words = new Words_Adapter(words);
  }

  /** Creates a router for these handlers. */
  static Routes of(Numbers numbers, Words words) {
    return builder().numbers(numbers).words(words).build();
  }

  /** Creates a builder. Each handler must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  protected int match(RoutePath path) {
    if (path.size() == 0) {
      return -1;
    }
    return switch (path.segment(0)) {
      case "base" -> base(path);
      case "words" -> words(path);
      default -> -1;
    };
  }

  private static int base(RoutePath path) {
    // /base
    if (path.size() == 1) {
      return path.select(GET, 4);
    }
    int route = path.is(1, "newest") ? path.end(2, GET, 0) : -1;
    return route < 0 ? path.variableEnd(2, DELETE, 2, GET, 3, POST, 1) : route;
  }

  private static int words(RoutePath path) {
    // /words
    if (path.size() == 1) {
      return path.select(GET, 1_0003);
    }
    int route = path.is(1, "latest") ? path.end(2, GET, 1_0004) : -1;
    return route < 0 ? path.variableEnd(2, DELETE, 1_0001, GET, 1_0002, POST, 1_0000) : route;
  }

  @Override
  protected Response call(int adapter, int route, Request request, RoutePath path)
      throws Exception {
    return switch (adapter) {
      case 0 -> numbers.call(route, request, path);
      case 1 -> words.call(route, request, path);
      default -> throw path.noRoute(adapter);
    };
  }

  @Override
  protected void describe(RouteList routes) {
    Numbers_Adapter.describe(routes);
    Words_Adapter.describe(routes);
  }

  /** Collects the handlers. */
  static final class Builder {
    private Numbers numbers;
    private Words words;

    private Builder() {
    }

    Builder numbers(Numbers numbers) {
      this.numbers = numbers;
      return this;
    }

    Builder words(Words words) {
      this.words = words;
      return this;
    }

    Routes build() {
      Missing.reject("numbers", numbers, "words", words);
      return new Routes(numbers, words);
    }
  }
}
