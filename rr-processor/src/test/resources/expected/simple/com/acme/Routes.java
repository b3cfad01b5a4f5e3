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
  private final Simple_Adapter simple;

  private Routes(Codecs codecs, Simple simple) {
    this.simple = new Simple_Adapter(codecs, simple);
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param simple answers 29 routes
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Simple simple) {
    return new Routes(codecs, simple);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "boxed" -> boxed(request, path, earlyHints);
      case "char" -> char_(request, path, earlyHints);
      case "color" -> color(request, path, earlyHints);
      case "date" -> date(request, path, earlyHints);
      case "entity" -> entity(request, path, earlyHints);
      case "int" -> int_(request, path, earlyHints);
      case "int-or-7" -> intOr7(request, path, earlyHints);
      case "json" -> json(request, path, earlyHints);
      case "later" -> later(request, path, earlyHints);
      case "locale" -> locale(request, path, earlyHints);
      case "negotiated" -> negotiated(request, path, earlyHints);
      case "none" -> none(request, path, earlyHints);
      case "null" -> null_(request, path, earlyHints);
      case "nullable-bytes" -> nullableBytes(request, path, earlyHints);
      case "nullable-tasks" -> nullableTasks(request, path, earlyHints);
      case "optional" -> optional(request, path, earlyHints);
      case "optional-int" -> optionalInt(request, path, earlyHints);
      case "optional-task" -> optionalTask(request, path, earlyHints);
      case "optional-text" -> optionalText(request, path, earlyHints);
      case "several" -> several(request, path, earlyHints);
      case "stream" -> stream(request, path, earlyHints);
      case "uuid" -> uuid(request, path, earlyHints);
      case "xml" -> xml(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /boxed
   */
  private @Nullable Response boxed(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.boxed();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /char
   */
  private @Nullable Response char_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.aChar();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /color
   */
  private @Nullable Response color(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.color();
      case HttpMethod.POST -> simple.takeColor(request);
      default -> path.notAllowed("GET, HEAD, POST");
    };
  }

  /**
   * /date
   */
  private @Nullable Response date(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.takeDate(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /entity
   */
  private @Nullable Response entity(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.entity(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /int
   */
  private @Nullable Response int_(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.aInt();
      case HttpMethod.POST -> simple.takeInt(request);
      default -> path.notAllowed("GET, HEAD, POST");
    };
  }

  /**
   * /int-or-7
   */
  private @Nullable Response intOr7(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.takeDefault(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /json and below.
   */
  private @Nullable Response json(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 1) {
      return null;
    }
    return switch (path.segment(1)) {
      case "boolean" -> jsonBoolean(request, path, earlyHints);
      case "nan" -> jsonNan(request, path, earlyHints);
      case "number" -> jsonNumber(request, path, earlyHints);
      case "string" -> jsonString(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /json/boolean
   */
  private @Nullable Response jsonBoolean(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.truth(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /json/nan
   */
  private @Nullable Response jsonNan(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.nan(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /json/number
   */
  private @Nullable Response jsonNumber(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.number(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /json/string
   */
  private @Nullable Response jsonString(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.quoted(request);
      default -> path.notAllowed("GET, HEAD");
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
      case HttpMethod.POST -> simple.later();
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /locale
   */
  private @Nullable Response locale(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.locale();
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
      case HttpMethod.GET, HttpMethod.HEAD -> simple.negotiated(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /none
   */
  private @Nullable Response none(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.none(request);
      default -> path.notAllowed("GET, HEAD");
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
      case HttpMethod.GET, HttpMethod.HEAD -> simple.nothing();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /nullable-bytes
   */
  private @Nullable Response nullableBytes(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.nullableBytes(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /nullable-tasks
   */
  private @Nullable Response nullableTasks(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.nullableTasks(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /optional
   */
  private @Nullable Response optional(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.optional(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /optional-int
   */
  private @Nullable Response optionalInt(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.optionalInt(request);
      case HttpMethod.POST -> simple.takeOptionalInt(request);
      default -> path.notAllowed("GET, HEAD, POST");
    };
  }

  /**
   * /optional-task
   */
  private @Nullable Response optionalTask(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.optionalTask(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /optional-text
   */
  private @Nullable Response optionalText(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.optionalText(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /several
   */
  private @Nullable Response several(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.several();
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
      case HttpMethod.GET, HttpMethod.HEAD -> simple.stream();
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /uuid
   */
  private @Nullable Response uuid(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.POST -> simple.takeNullable(request);
      default -> path.notAllowed("POST");
    };
  }

  /**
   * /xml
   */
  private @Nullable Response xml(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> simple.xml(request);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "GET|HEAD  /boxed           Simple.boxed",
        "GET|HEAD  /char            Simple.aChar",
        "GET|HEAD  /color           Simple.color",
        "POST      /color           Simple.takeColor",
        "POST      /date            Simple.takeDate  consumes text/plain",
        "GET|HEAD  /entity          Simple.entity",
        "GET|HEAD  /int             Simple.aInt",
        "POST      /int             Simple.takeInt",
        "POST      /int-or-7        Simple.takeDefault",
        "GET|HEAD  /json/boolean    Simple.truth  produces application/problem+json",
        "GET|HEAD  /json/nan        Simple.nan  produces application/json",
        "GET|HEAD  /json/number     Simple.number  produces application/json",
        "GET|HEAD  /json/string     Simple.quoted  produces application/json",
        "POST      /later           Simple.later",
        "GET|HEAD  /locale          Simple.locale",
        "GET|HEAD  /negotiated      Simple.negotiated  produces text/plain, application/json",
        "GET|HEAD  /none            Simple.none",
        "GET|HEAD  /null            Simple.nothing",
        "POST      /nullable-bytes  Simple.nullableBytes",
        "POST      /nullable-tasks  Simple.nullableTasks",
        "GET|HEAD  /optional        Simple.optional",
        "GET|HEAD  /optional-int    Simple.optionalInt",
        "POST      /optional-int    Simple.takeOptionalInt",
        "POST      /optional-task   Simple.optionalTask",
        "POST      /optional-text   Simple.optionalText",
        "GET|HEAD  /several         Simple.several",
        "GET|HEAD  /stream          Simple.stream",
        "POST      /uuid            Simple.takeNullable",
        "GET|HEAD  /xml             Simple.xml  produces application/xml");
  }
}
