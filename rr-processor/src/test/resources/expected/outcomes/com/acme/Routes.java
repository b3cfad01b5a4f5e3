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
      case "optional" -> path.hasVariable(1) ? optionalId(request, path, earlyHints) : null;
      case "optional-text" -> path.hasVariable(1) ? optionalTextText(request, path, earlyHints)
          : null;
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
    return switch (path.method()) {
      case HttpMethod.POST -> outcomes.accepted();
      default -> path.notAllowed("POST");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.array();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.chunks();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.POST -> outcomes.created();
      default -> path.notAllowed("POST");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.csv(request);
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.events();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.file();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.generic();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.input(request);
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.later();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.laterFailure();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.DELETE -> outcomes.laterNothing();
      default -> path.notAllowed("DELETE");
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.laterOptional(request);
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.lines(request);
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.negotiated(request);
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.object();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.objects();
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.optional(request, path);
      default -> path.notAllowed("GET, HEAD");
    };
  }

  /**
   * /optional-text/{text}
   */
  private @Nullable Response optionalTextText(Request request, RoutePath path,
      EarlyHintsSender earlyHints) throws Exception {
    if (path.size() != 2) {
      return null;
    }
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.optionalText(request, path);
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.POST -> outcomes.add(request);
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
      case HttpMethod.POST -> outcomes.text(request);
      default -> path.notAllowed("POST");
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
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.texts();
      default -> path.notAllowed("GET, HEAD");
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
    return switch (path.method()) {
      case HttpMethod.GET, HttpMethod.HEAD -> outcomes.writer();
      default -> path.notAllowed("GET, HEAD");
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
