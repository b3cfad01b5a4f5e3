package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The OpenAPI 3.1 document of all routes of a compilation. */
public final class OpenApiDocument {
  /** OpenAPI 3.1, section 4.8.9: it has names for these methods, and none for others. */
  private static final Set<String> METHODS =
      Set.of("GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE");

  /** The next line of OpenAPI calls it so, without the prefix of an extension. */
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
      return Paths.of(route.template());
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
   * The document.
   *
   * @param handlers the classes, sorted
   * @param title what the API is called
   * @param version the version of the API
   * @param environment tells what comments say and what types are made of
   * @return JSON
   */
  public static DocumentText of(
      List<HandlerClass> handlers,
      String title,
      String version,
      ProcessingEnvironment environment) {
    OpenApiDocument document = new OpenApiDocument(environment);
    String json = document.document(handlers, title, version).toString();
    return new DocumentText(json, document.schemas.incomplete());
  }

  private JsonObject document(List<HandlerClass> handlers, String title, String version) {
    components.reference("", "Problem", ErrorResponse::problem);
    JsonObject paths = new JsonObject();
    for (List<Entry> entries : byShape(handlers)) {
      paths.with(entries.get(0).path(), pathItem(entries));
    }
    JsonObject failed = new JsonObject();
    errors.forEach(error -> failed.with(error.component(), error.response()));
    return new JsonObject()
        .with("openapi", "3.1.1")
        .with("info", new JsonObject().with("title", title).with("version", version))
        .withAny("tags", tags(handlers))
        .with("paths", paths)
        .with(
            "components",
            new JsonObject().with("schemas", components.all()).withAny("responses", failed));
  }

  /** Routes of one path together, whatever their variables are called. */
  private static List<List<Entry>> byShape(List<HandlerClass> handlers) {
    SortedMap<String, List<Entry>> byShape = new TreeMap<>();
    for (HandlerClass handler : handlers) {
      for (RouteMethod route : handler.routes()) {
        byShape
            .computeIfAbsent(Paths.shape(route.template()), shape -> new ArrayList<>())
            .add(new Entry(handler, route));
      }
    }
    byShape
        .values()
        .forEach(
            entries -> entries.sort(Comparator.comparing(Entry::path).thenComparing(Entry::name)));
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

  /** OpenAPI has no word for every method, so that all that it has names for are there. */
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
    Documentation documentation = comments.of(route.element());
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
        responses.responses(route, documentation.result()),
        responses.errors(route));
  }

  /** Unique, of characters that generators of clients make names of. */
  private String operationId(Entry entry) {
    String base = entry.handler().name().replace('.', '_') + "_" + entry.route().name();
    String id = base;
    for (int i = 2; !operationIds.add(id); i++) {
      id = base + "_" + i;
    }
    return id;
  }

  private List<JsonObject> tags(List<HandlerClass> handlers) {
    return handlers.stream()
        .map(
            handler ->
                new JsonObject()
                    .with("name", handler.name())
                    .withAny("description", comments.of(handler.type()).text()))
        .distinct()
        .toList();
  }
}
