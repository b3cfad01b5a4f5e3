package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.HttpMethod;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.generated.Variants;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.RouteTree.Endpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/** Code for the end of a path template, which selects a route by the HTTP method. */
final class EndpointCode {
  private static final String GET = "GET";
  private static final String HEAD = "HEAD";

  /** The maximum number of methods and routes in a call of {@code RoutePath.end}. */
  private static final int MAX_PAIRS = 3;

  private final Adapters adapters;
  private final GeneratedMembers members;
  private final Set<String> httpMethods = new TreeSet<>();

  EndpointCode(Adapters adapters, GeneratedMembers members) {
    this.adapters = adapters;
    this.members = members;
  }

  /** Returns the constants of {@link HttpMethod} in the code so far. */
  Set<String> httpMethods() {
    return httpMethods;
  }

  /** Returns the arguments of a call that selects a route: {@code GET, 0, POST, 1}. */
  Optional<String> pairs(List<Endpoint> endpoints) {
    Map<String, Endpoint> pairs = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      for (String httpMethod : endpoint.httpMethods()) {
        boolean isKnown = HttpMethod.of(httpMethod) != HttpMethod.OTHER;
        if (!isKnown || pairs.put(httpMethod, endpoint) != null) {
          return Optional.empty();
        }
      }
    }
    Endpoint ofGet = pairs.get(GET);
    if (ofGet != null && ofGet.equals(pairs.get(HEAD))) {
      pairs.remove(HEAD); // included in GET
    }
    if (pairs.size() > MAX_PAIRS) {
      return Optional.empty();
    }
    httpMethods.addAll(pairs.keySet());
    StringJoiner arguments = new StringJoiner(", ");
    for (Map.Entry<String, Endpoint> pair : pairs.entrySet()) {
      arguments.add(pair.getKey()).add(adapters.number(pair.getValue()));
    }
    return Optional.of(arguments.toString());
  }

  /** Returns a switch over any methods, also for several routes with different media types. */
  CodeBlock methodSwitch(List<Endpoint> endpoints) {
    List<Case> numbered = new ArrayList<>();
    List<Case> others = new ArrayList<>();
    List<Endpoint> any = endpoints.stream().filter(endpoint -> endpoint.route().isAny()).toList();
    Set<String> allowed = new TreeSet<>();
    byRoutes(endpoints.stream().filter(endpoint -> !any.contains(endpoint)).toList())
        .forEach(
            (routes, methods) -> {
              CodeBlock route = route(routes);
              allowed.addAll(methods);
              split(methods, true).ifPresent(label -> numbered.add(new Case(label, route)));
              split(methods, false).ifPresent(label -> others.add(new Case(label, route)));
            });
    CodeBlock otherwise =
        any.isEmpty()
            ? CodeBlock.of("$L.notAllowed($S)", Argument.PATH, String.join(", ", allowed))
            : route(any);
    if (!others.isEmpty()) {
      otherwise = choice("methodName", others, otherwise);
    }
    if (!numbered.isEmpty()) {
      otherwise = choice("method", numbered, otherwise);
    }
    return CodeBlock.of("return $L;\n", otherwise);
  }

  private record Case(CodeBlock label, CodeBlock route) {}

  private static CodeBlock choice(String subject, List<Case> cases, CodeBlock otherwise) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("switch ($L.$L()) {\n", Argument.PATH, subject).indent();
    cases.forEach(one -> code.add("case $L -> $L;\n", one.label(), one.route()));
    return code.add("default -> $L;\n", otherwise).unindent().add("}").build();
  }

  /** Returns the labels for methods with a number in {@link HttpMethod}, or for the others. */
  private Optional<CodeBlock> split(List<String> methods, boolean isNumbered) {
    List<CodeBlock> labels = new ArrayList<>();
    for (String httpMethod : methods) {
      if (isNumbered == (HttpMethod.of(httpMethod) != HttpMethod.OTHER)) {
        labels.add(CodeBlock.of(isNumbered ? "$L" : "$S", httpMethod));
        if (isNumbered) {
          httpMethods.add(httpMethod);
        }
      }
    }
    return labels.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(labels, ", "));
  }

  /** Returns the HTTP methods by their routes: several if their media types differ. */
  private static Map<List<Endpoint>, List<String>> byRoutes(List<Endpoint> endpoints) {
    Map<String, List<Endpoint>> byMethod = new LinkedHashMap<>();
    for (Endpoint endpoint : endpoints) {
      for (String httpMethod : endpoint.httpMethods()) {
        byMethod.computeIfAbsent(httpMethod, method -> new ArrayList<>()).add(endpoint);
      }
    }
    Map<List<Endpoint>, List<String>> byRoutes = new LinkedHashMap<>();
    byMethod.forEach(
        (httpMethod, routes) ->
            byRoutes.computeIfAbsent(routes, same -> new ArrayList<>()).add(httpMethod));
    return byRoutes;
  }

  private CodeBlock route(List<Endpoint> endpoints) {
    return endpoints.size() == 1
        ? CodeBlock.of("$L", adapters.number(endpoints.get(0)))
        : CodeBlock.of("$L.choose($L)", Argument.PATH, variants(endpoints));
  }

  /** Returns the constant that selects a route by media types. */
  private String variants(List<Endpoint> endpoints) {
    Endpoint first = endpoints.get(0);
    String name =
        Names.ofPath(first.route().template().segments()) + "-" + first.httpMethods().get(0);
    return members.constant(
        List.copyOf(endpoints),
        name,
        ClassName.get(Variants.class),
        () -> {
          CodeBlock.Builder value = CodeBlock.builder().add("$T$Z.none()", Variants.class);
          value.indent().indent();
          for (Endpoint endpoint : endpoints) {
            DeclaredResponse response = endpoint.route().response();
            value.add(
                "\n.and($L,$W$L,$W$L)",
                adapters.number(endpoint),
                declared(ConsumedMediaTypes.class, response.consumes()),
                declared(MediaTypeOffers.class, response.produces()));
          }
          return value.unindent().unindent().build();
        });
  }

  private static CodeBlock declared(Class<?> type, List<DeclaredMediaType> mediaTypes) {
    return mediaTypes.isEmpty()
        ? CodeBlock.of("null")
        : NegotiationCode.mediaTypes(type, mediaTypes);
  }
}
