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
  private final Numbers_Adapter numbers;

  private final Words_Adapter words;

  private Routes(Numbers numbers, Words words) {
    this.numbers = new Numbers_Adapter(numbers);
    this.words = new Words_Adapter(words);
  }

  /**
   * Routes requests to handlers.
   *
   * @param numbers answers 5 routes
   * @param words answers 5 routes
   * @return what answers requests
   */
  static Routes of(Numbers numbers, Words words) {
    return new Routes(numbers, words);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "base" -> base(request, path, earlyHints);
      case "words" -> words(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /base and below.
   */
  private @Nullable Response base(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> numbers.list();
        default -> path.notAllowed("GET, HEAD");
      };
    }
    Response response = path.is(1, "newest") ? baseNewest(request, path, earlyHints) : null;
    if (response == null && path.hasVariable(1)) {
      response = baseKey(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /base/newest
   */
  private @Nullable Response baseNewest(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> numbers.latest();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /base/{key}
   */
  private @Nullable Response baseKey(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> numbers.remove(path);
      case HttpMethod.GET, HttpMethod.HEAD -> numbers.show(path);
      case HttpMethod.POST -> numbers.add(request, path);
      default -> path.notAllowed("DELETE, GET, HEAD, POST");
    };
  }

  /**
   * /words and below.
   */
  private @Nullable Response words(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return switch (path.method()) {
        case HttpMethod.GET, HttpMethod.HEAD -> words.list();
        default -> path.notAllowed("GET, HEAD");
      };
    }
    Response response = path.is(1, "latest") ? wordsLatest(request, path, earlyHints) : null;
    if (response == null && path.hasVariable(1)) {
      response = wordsKey(request, path, earlyHints);
    }
    return response;
  }

  /**
   * /words/latest
   */
  private @Nullable Response wordsLatest(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> words.latest();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /words/{key}
   */
  private @Nullable Response wordsKey(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.DELETE -> words.remove(path);
      case HttpMethod.GET, HttpMethod.HEAD -> words.show(path);
      case HttpMethod.POST -> words.add(request, path);
      default -> path.notAllowed("DELETE, GET, HEAD, POST");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /base          Numbers.list",
        "GET|HEAD  /base/newest   Numbers.latest",
        "DELETE    /base/{id}     Numbers.remove",
        "GET|HEAD  /base/{id}     Numbers.show",
        "POST      /base/{key}    Numbers.add",
        "GET|HEAD  /words         Words.list",
        "GET|HEAD  /words/latest  Words.latest",
        "DELETE    /words/{id}    Words.remove",
        "GET|HEAD  /words/{id}    Words.show",
        "POST      /words/{key}   Words.add");
  }
}
