package com.acme;

import dev.rrjava.runtime.codec.Codecs;
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
final class Routes extends Dispatcher {
  private final Outcomes_Adapter outcomes;

  private Routes(Codecs codecs, Outcomes outcomes) {
    this.outcomes = new Outcomes_Adapter(codecs, outcomes);
  }

  /**
   * Routes requests to handlers.
   *
   * @param codecs read and write objects
   * @param outcomes answers 23 routes
   * @return what answers requests
   */
  static Routes of(Codecs codecs, Outcomes outcomes) {
    return new Routes(codecs, outcomes);
  }

  @Override
  protected @Nullable Response route(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() == 0) {
      return null;
    }
    return switch (path.segment(0)) {
      case "accepted" -> accepted(request, path, earlyHints);
      case "array" -> array(request, path, earlyHints);
      case "chunks" -> chunks(request, path, earlyHints);
      case "created" -> created(request, path, earlyHints);
      case "csv" -> csv(request, path, earlyHints);
      case "events" -> events(request, path, earlyHints);
      case "file" -> file(request, path, earlyHints);
      case "generic" -> generic(request, path, earlyHints);
      case "input" -> input(request, path, earlyHints);
      case "later" -> later(request, path, earlyHints);
      case "later-failure" -> laterFailure(request, path, earlyHints);
      case "later-nothing" -> laterNothing(request, path, earlyHints);
      case "later-optional" -> laterOptional(request, path, earlyHints);
      case "lines" -> lines(request, path, earlyHints);
      case "negotiated" -> negotiated(request, path, earlyHints);
      case "object" -> object(request, path, earlyHints);
      case "objects" -> objects(request, path, earlyHints);
      case "optional" -> optional(request, path, earlyHints);
      case "optional-text" -> optionalText(request, path, earlyHints);
      case "tasks" -> tasks(request, path, earlyHints);
      case "text" -> text(request, path, earlyHints);
      case "texts" -> texts(request, path, earlyHints);
      case "writer" -> writer(request, path, earlyHints);
      default -> null;
    };
  }

  /**
   * /accepted
   */
  private @Nullable Response accepted(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "POST" -> outcomes.accepted();
      default -> {
        path.allow("POST");
        yield null;
      }
    };
  }

  /**
   * /array
   */
  private @Nullable Response array(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.array();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /chunks
   */
  private @Nullable Response chunks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.chunks();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /created
   */
  private @Nullable Response created(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "POST" -> outcomes.created();
      default -> {
        path.allow("POST");
        yield null;
      }
    };
  }

  /**
   * /csv
   */
  private @Nullable Response csv(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.csv(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /events
   */
  private @Nullable Response events(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.events();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /file
   */
  private @Nullable Response file(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.file();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /generic
   */
  private @Nullable Response generic(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.generic();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /input
   */
  private @Nullable Response input(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.input(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.later();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /later-failure
   */
  private @Nullable Response laterFailure(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.laterFailure();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /later-nothing
   */
  private @Nullable Response laterNothing(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "DELETE" -> outcomes.laterNothing();
      default -> {
        path.allow("DELETE");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.laterOptional(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.lines(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.negotiated(request);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /object
   */
  private @Nullable Response object(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.object();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /objects
   */
  private @Nullable Response objects(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.objects();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /optional and below.
   */
  private @Nullable Response optional(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    return path.hasVariable(1) ? optionalId(request, path, earlyHints) : null;
  }

  /**
   * /optional/{id}
   */
  private @Nullable Response optionalId(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.optional(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /optional-text and below.
   */
  private @Nullable Response optionalText(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    return path.hasVariable(1) ? optionalTextText(request, path, earlyHints) : null;
  }

  /**
   * /optional-text/{text}
   */
  private @Nullable Response optionalTextText(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.optionalText(request, path);
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /tasks
   */
  private @Nullable Response tasks(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "POST" -> outcomes.add(request);
      default -> {
        path.allow("POST");
        yield null;
      }
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
    return switch (request.method()) {
      case "POST" -> outcomes.text(request);
      default -> {
        path.allow("POST");
        yield null;
      }
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
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.texts();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  /**
   * /writer
   */
  private @Nullable Response writer(Request request, RoutePath path, EarlyHintsSender earlyHints)
      throws Exception {
    if (path.size() != 1) {
      return null;
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> outcomes.writer();
      default -> {
        path.allow("GET", "HEAD");
        yield null;
      }
    };
  }

  @Override
  public List<String> routeList() {
    return List.of(
        "POST      /accepted              Outcomes.accepted",
        "GET|HEAD  /array                 Outcomes.array",
        "GET|HEAD  /chunks                Outcomes.chunks",
        "POST      /created               Outcomes.created",
        "GET|HEAD  /csv                   Outcomes.csv  produces text/csv",
        "GET|HEAD  /events                Outcomes.events",
        "GET|HEAD  /file                  Outcomes.file",
        "GET|HEAD  /generic               Outcomes.generic",
        "GET|HEAD  /input                 Outcomes.input  produces application/pdf",
        "GET|HEAD  /later                 Outcomes.later",
        "GET|HEAD  /later-failure         Outcomes.laterFailure",
        "DELETE    /later-nothing         Outcomes.laterNothing",
        "GET|HEAD  /later-optional        Outcomes.laterOptional",
        "GET|HEAD  /lines                 Outcomes.lines  produces application/x-ndjson",
        "GET|HEAD  /negotiated            Outcomes.negotiated  produces application/json, application/vnd.acme+json; v=2",
        "GET|HEAD  /object                Outcomes.object",
        "GET|HEAD  /objects               Outcomes.objects",
        "GET|HEAD  /optional-text/{text}  Outcomes.optionalText",
        "GET|HEAD  /optional/{id}         Outcomes.optional",
        "POST      /tasks                 Outcomes.add",
        "POST      /text                  Outcomes.text  consumes text/*, application/*+json",
        "GET|HEAD  /texts                 Outcomes.texts",
        "GET|HEAD  /writer                Outcomes.writer");
  }
}
