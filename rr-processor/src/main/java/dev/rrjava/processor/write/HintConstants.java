package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.http.EarlyHintsPolicy;
import dev.rrjava.http.HintLinks;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.RouteMethod;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The constants of an adapter that hold early hints, encoded here and now as the server wants them.
 */
final class HintConstants {
  private final Map<RouteMethod, String> names = new LinkedHashMap<>();

  HintConstants(Adapter adapter, NameAllocator fields) {
    for (RouteMethod route : adapter.handler().routes()) {
      if (route.hints().isPresent()) {
        String name = Names.constant(adapter.methodName(route)) + "_HINTS";
        names.put(route, fields.newName(name));
      }
    }
  }

  /** The name of the constant for a route. */
  String nameOf(RouteMethod route) {
    return Objects.requireNonNull(names.get(route));
  }

  List<FieldSpec> fields() {
    List<FieldSpec> fields = new ArrayList<>();
    names.forEach(
        (route, name) -> route.hints().ifPresent(hints -> fields.add(field(name, hints))));
    return fields;
  }

  private static FieldSpec field(String name, Hints hints) {
    EarlyHintsPolicy policy = EarlyHintsPolicy.valueOf(hints.policy());
    String[] links = hints.links().stream().map(Hints.Link::text).toArray(String[]::new);
    CodeBlock.Builder value =
        CodeBlock.builder()
            .add("$T.encoded(\n", HintLinks.class)
            .indent()
            .indent()
            .add("$T.$L,\n", EarlyHintsPolicy.class, policy)
            .add("$L", ByteLiteral.of(HintLinks.of(policy, links).toEncoded()));
    for (String link : links) {
      value.add(",\n$S", link);
    }
    return FieldSpec.builder(HintLinks.class, name)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value.add(")").unindent().unindent().build())
        .build();
  }
}
