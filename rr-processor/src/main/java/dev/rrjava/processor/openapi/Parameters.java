package dev.rrjava.processor.openapi;

import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** Creates the parameters of operations. */
final class Parameters {
  /** Headers that OpenAPI describes otherwise (OpenAPI 3.1, section 4.8.12.2). */
  private static final Set<String> NOT_HEADERS = Set.of("accept", "content-type", "authorization");

  private static final Optional<Object> TEXT = Optional.of("string");
  private static final String TEXT_OF_REST = "The rest of the path, slashes included.";

  private final Elements elements;
  private final ValueSchemas schemas;
  private final Comments comments;

  Parameters(Elements elements, ValueSchemas schemas, Comments comments) {
    this.elements = elements;
    this.schemas = schemas;
    this.comments = comments;
  }

  /**
   * Returns all parameters by source and name.
   *
   * @param names the names of the path variables in the document, from left to right
   */
  Map<String, Operation.Parameter> of(RouteMethod route, List<String> names) {
    Map<String, Operation.Parameter> all = new LinkedHashMap<>();
    List<Segment> variables = new ArrayList<>();
    for (Segment segment : route.template().segments()) {
      variables.addAll(segment.variables());
    }
    for (int i = 0; i < variables.size(); i++) {
      all.put("path " + names.get(i), path(route, variables.get(i), names.get(i)));
    }
    for (HandlerParameter parameter : route.leaves()) {
      if (isListed(parameter)) {
        Operation.Parameter listed = listed(route, parameter);
        String name = listed.name();
        all.putIfAbsent(
            listed.in()
                + " "
                + (listed.in().equals("header") ? name.toLowerCase(Locale.ROOT) : name),
            listed);
      }
    }
    return all;
  }

  private static boolean isListed(HandlerParameter parameter) {
    Source source = parameter.source();
    boolean isMap = parameter.type().container().isMap();
    return switch (source.kind()) {
      case QUERY -> true;
      case COOKIE -> !isMap; // OpenAPI can't express all cookies or headers
      case HEADER -> !isMap && !NOT_HEADERS.contains(source.name().toLowerCase(Locale.ROOT));
      default -> false;
    };
  }

  private Operation.Parameter path(RouteMethod route, Segment segment, String name) {
    String own = segment.variable().orElse("");
    JsonObject schema = ValueSchemas.string();
    String description = segment instanceof Segment.CatchAll ? TEXT_OF_REST : "";
    for (HandlerParameter parameter : route.leaves()) {
      if (parameter.source().isPath() && parameter.source().name().equals(own)) {
        String said = description(route, parameter);
        description = said.isEmpty() ? description : said;
        boolean isMany = parameter.type().container().isCollection();
        schema = isMany ? schema : schemas.of(parameter);
      }
    }
    JsonObject limited = new JsonObject().withAll(schema);
    if (segment instanceof Segment.Pattern pattern) {
      // A pattern applies only to strings.
      boolean isPortable =
          ConstraintKeywords.isPortable(pattern.regex()) && schema.get("type").equals(TEXT);
      limited.with(isPortable ? "pattern" : "x-java-pattern", "^(?:" + pattern.regex() + ")$");
    }
    return new Operation.Parameter("path", name, description, true, false, limited);
  }

  private Operation.Parameter listed(RouteMethod route, HandlerParameter parameter) {
    boolean isRequired =
        !parameter.type().container().isOptional() && parameter.defaultValues().isEmpty();
    return new Operation.Parameter(
        parameter.source().kind().name().toLowerCase(Locale.ROOT),
        parameter.source().name(),
        description(route, parameter),
        isRequired,
        elements.isDeprecated(parameter.element()),
        schemas.of(parameter));
  }

  /**
   * Returns the description of a parameter: that of the method, or of the constructor or class of
   * its parameter object.
   */
  String description(RouteMethod route, HandlerParameter parameter) {
    Element declared = parameter.element().getEnclosingElement();
    for (Element element :
        new Element[] {
          declared == null ? route.element() : declared,
          declared == null ? route.element() : declared.getEnclosingElement()
        }) {
      if (element != null) {
        String said = comments.of(element).parameters().getOrDefault(parameter.name(), "");
        if (!said.isEmpty()) {
          return said;
        }
      }
    }
    return "";
  }
}
