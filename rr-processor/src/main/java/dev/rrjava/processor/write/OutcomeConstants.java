package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.Headers;
import dev.rrjava.http.MediaTypeOffers;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** The constants of an adapter that hold what its methods declare of their responses. */
final class OutcomeConstants {
  private final List<FieldSpec> fields = new ArrayList<>();
  private final Map<RouteMethod, String> consumes = new LinkedHashMap<>();
  private final Map<RouteMethod, String> produces = new LinkedHashMap<>();
  private final Map<RouteMethod, String> headers = new LinkedHashMap<>();

  OutcomeConstants(Adapter adapter, NameAllocator names) {
    for (RouteMethod route : adapter.handler().routes()) {
      DeclaredResponse response = route.response();
      String name = Names.constant(adapter.methodName(route));
      boolean isChosen = adapter.isChosenByMediaTypes(route);
      if (!isChosen && !response.consumes().isEmpty()) {
        consumes.put(route, names.newName(name + "_CONSUMES"));
        add(ConsumedMediaTypes.class, consumesOf(route), mediaTypes(response.consumes()));
      }
      if (response.isNegotiated() || (!isChosen && !response.produces().isEmpty())) {
        produces.put(route, names.newName(name + "_PRODUCES"));
        add(MediaTypeOffers.class, producesOf(route), mediaTypes(response.produces()));
      }
      if (!response.headers().isEmpty()) {
        headers.put(route, names.newName(name + "_HEADERS"));
        add(Headers.class, headersOf(route), headers(response.headers()));
      }
    }
  }

  List<FieldSpec> fields() {
    return fields;
  }

  String consumesOf(RouteMethod route) {
    return Objects.requireNonNull(consumes.get(route));
  }

  String producesOf(RouteMethod route) {
    return Objects.requireNonNull(produces.get(route));
  }

  String headersOf(RouteMethod route) {
    return Objects.requireNonNull(headers.get(route));
  }

  private void add(Class<?> type, String name, CodeBlock arguments) {
    CodeBlock value =
        type == Headers.class
            ? CodeBlock.of("$T.EMPTY$L", type, arguments)
            : CodeBlock.of("$T.of($L)", type, arguments);
    fields.add(
        FieldSpec.builder(type, name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value)
            .build());
  }

  private static CodeBlock mediaTypes(List<DeclaredMediaType> texts) {
    return CodeBlock.join(
        texts.stream().map(text -> CodeBlock.of("$S", text.text().strip())).toList(), ", ");
  }

  private static CodeBlock headers(List<DeclaredResponse.Header> lines) {
    CodeBlock.Builder code = CodeBlock.builder();
    for (DeclaredResponse.Header line : lines) {
      int colon = line.text().indexOf(':');
      String name = line.text().substring(0, colon);
      code.add(".withAdded($S, $S)", name, line.text().substring(colon + 1).strip());
    }
    return code.build();
  }
}
