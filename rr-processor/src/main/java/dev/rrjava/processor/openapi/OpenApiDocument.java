package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.openapi.Responses.ErrorResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Creates the OpenAPI 3.1 document of all routes of a compilation. */
public final class OpenApiDocument {
  /**
   * An OpenAPI document as text.
   *
   * @param json the document
   * @param incomplete classes with parts of types that the compiler does not know (yet), so that
   *     the document says less of them than there is to say
   */
  public record Text(String json, Set<TypeElement> incomplete) {}

  /** The HTTP methods that OpenAPI supports (OpenAPI 3.1, section 4.8.9). */
  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

  /** Other methods, as in OpenAPI 3.2 but with the prefix of an extension. */
  private static final String OTHER_METHODS = "x-additionalOperations";

  private final Elements elements;
  private final Comments comments;
  private final Components components = new Components();
  private final TypeSchemas schemas;
  private final Parameters parameters;
  private final RequestBodies bodies;
  private final Responses responses;
  private final Set<String> operationIds = new HashSet<>();
  private final Set<ErrorResponse> errors = EnumSet.noneOf(ErrorResponse.class);

  private record Entry(HandlerClass handler, RouteMethod route) {
    String path() {
      return OpenApiDocument.path(route.template());
    }

    String name() {
      return handler.qualifiedName() + "." + route.name();
    }
  }

  private OpenApiDocument(ProcessingEnvironment environment) {
    this.elements = environment.getElementUtils();
    this.comments = new Comments(environment);
    Types types = environment.getTypeUtils();
    this.schemas = new TypeSchemas(elements, types, components, comments);
    ValueSchemas values = new ValueSchemas(schemas);
    this.parameters = new Parameters(elements, values, comments);
    this.bodies = new RequestBodies(schemas, values, parameters);
    this.responses = new Responses(schemas, values);
  }

  /**
   * Creates the document.
   *
   * @param handlers the classes, sorted
   * @param title the title of the API
   * @param version the version of the API
   * @param environment the environment of the compiler, for types and comments
   * @return JSON
   */
  public static Text of(
      List<HandlerClass> handlers,
      String title,
      String version,
      ProcessingEnvironment environment) {
    OpenApiDocument document = new OpenApiDocument(environment);
    String json = document.document(handlers, title, version).toString();
    return new Text(json, document.schemas.incomplete());
  }

  private JsonObject document(List<HandlerClass> handlers, String title, String version) {
    components.reference("", "Problem", ErrorResponse::problem);
    JsonObject paths = new JsonObject();
    for (List<Entry> entries : byShape(handlers)) {
      paths.with(entries.get(0).path(), pathItem(entries));
    }
    JsonObject failed = new JsonObject();
    for (ErrorResponse error : errors) {
      failed.with(error.component(), error.response());
    }
    return new JsonObject()
        .with("openapi", "3.1.1")
        .with("info", new JsonObject().with("title", title).with("version", version))
        .withAny("tags", tags(handlers))
        .with("paths", paths)
        .with(
            "components",
            new JsonObject().with("schemas", components.all()).withAny("responses", failed));
  }

  /** Groups routes by path, regardless of the names of variables. */
  private static List<List<Entry>> byShape(List<HandlerClass> handlers) {
    SortedMap<String, List<Entry>> byShape = new TreeMap<>();
    for (HandlerClass handler : handlers) {
      for (RouteMethod route : handler.routes()) {
        byShape
            .computeIfAbsent(shape(route.template()), shape -> new ArrayList<>())
            .add(new Entry(handler, route));
      }
    }
    for (List<Entry> entries : byShape.values()) {
      if (entries.size() > 1) {
        entries.sort(Comparator.comparing(Entry::path).thenComparing(Entry::name));
      }
    }
    return List.copyOf(byShape.values());
  }

  private JsonObject pathItem(List<Entry> entries) {
    List<String> names = entries.get(0).route().template().variables();
    SortedMap<String, Operation> operations = new TreeMap<>();
    for (Entry entry : entries) {
      for (String httpMethod : new TreeSet<>(entry.route().httpMethods())) {
        if (!entry.route().isAny()) {
          operations.merge(httpMethod, operation(entry, names), Operation::or);
        }
      }
    }
    addAny(operations, entries, names);
    JsonObject item = new JsonObject();
    JsonObject others = new JsonObject();
    for (Map.Entry<String, Operation> operation : operations.entrySet()) {
      errors.addAll(operation.getValue().errors());
      JsonObject json = operation.getValue().json();
      if (METHODS.contains(operation.getKey())) {
        item.with(operation.getKey().toLowerCase(Locale.ROOT), json);
      } else {
        others.with(operation.getKey(), json);
      }
    }
    return item.withAny(OTHER_METHODS, others);
  }

  /** Adds an operation for each HTTP method of OpenAPI, which can't express all methods. */
  private void addAny(
      SortedMap<String, Operation> operations, List<Entry> entries, List<String> names) {
    Set<String> declared = Set.copyOf(operations.keySet());
    for (Entry entry : entries) {
      if (entry.route().isAny()) {
        for (String httpMethod : new TreeSet<>(METHODS)) {
          if (!declared.contains(httpMethod)) {
            Operation operation = operation(entry, names);
            operations.merge(
                httpMethod,
                RouteMethod.WITHOUT_BODY.contains(httpMethod) ? operation.withoutBody() : operation,
                Operation::or);
          }
        }
      }
    }
  }

  private Operation operation(Entry entry, List<String> names) {
    RouteMethod route = entry.route();
    Comments.Documentation documentation = comments.of(route.element());
    JsonObject about =
        new JsonObject()
            .with("tags", List.of(entry.handler().name()))
            .withAny("summary", documentation.summary())
            .withAny("description", documentation.beyondSummary())
            .with("operationId", operationId(entry));
    if (elements.isDeprecated(route.element())) {
      about.with("deprecated", true);
    }
    return new Operation(
        about,
        parameters.of(route, names),
        bodies.of(route),
        RequestBodies.isRequired(route),
        responses.byStatus(route, documentation.result()),
        responses.errors(route));
  }

  /** Returns a unique id of characters that generators of clients can use in names. */
  private String operationId(Entry entry) {
    String base = entry.handler().name().replace('.', '_') + "_" + entry.route().name();
    String id = base;
    for (int i = 2; !operationIds.add(id); i++) {
      id = base + "_" + i;
    }
    return id;
  }

  private List<JsonObject> tags(List<HandlerClass> handlers) {
    Set<JsonObject> tags = new LinkedHashSet<>();
    for (HandlerClass handler : handlers) {
      tags.add(
          new JsonObject()
              .with("name", handler.name())
              .withAny("description", comments.of(handler.type()).text()));
    }
    return List.copyOf(tags);
  }

  private static final String UNESCAPED = "-._~!$&'()*+,;=:@";

  /** Returns a string that is equal for templates that are the same path in OpenAPI. */
  private static String shape(Template template) {
    return join(template, false);
  }

  /** Returns the path; variables have only their names. */
  private static String path(Template template) {
    return join(template, true);
  }

  private static String join(Template template, boolean hasNames) {
    StringBuilder path = new StringBuilder();
    for (Segment segment : template.segments()) {
      path.append('/');
      append(segment, hasNames, path);
    }
    return path.toString();
  }

  private static void append(Segment segment, boolean hasNames, StringBuilder path) {
    if (segment instanceof Segment.Composite composite) {
      for (Segment part : composite.parts()) {
        append(part, hasNames, path);
      }
    } else if (segment instanceof Segment.Literal literal) {
      path.append(encode(literal.value()));
    } else {
      path.append('{').append(hasNames ? segment.variable().orElseThrow() : "").append('}');
    }
  }

  /** Percent-encodes a literal as in a URL (RFC 3986 section 3.3). */
  private static String encode(String literal) {
    StringBuilder encoded = new StringBuilder();
    for (byte b : literal.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean isPlain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNESCAPED.indexOf(c) >= 0;
      if (isPlain) {
        encoded.append(c);
      } else {
        encoded.append(String.format("%%%02X", (int) c));
      }
    }
    return encoded.toString();
  }
}
