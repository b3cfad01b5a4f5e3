package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.generated.Variants;
import dev.rrjava.http.ConsumedMediaTypes;
import dev.rrjava.http.MediaTypeOffers;
import dev.rrjava.processor.model.DeclaredMediaType;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The constants of {@code Routes} that choose between methods by media types. */
final class VariantConstants {
  private final NameAllocator names;
  private final List<FieldSpec> fields = new ArrayList<>();

  VariantConstants(NameAllocator names) {
    this.names = names;
  }

  /** Declares a constant for methods of one path, and gives its name. */
  String add(List<Endpoint> endpoints) {
    Endpoint first = endpoints.get(0);
    String name =
        names.newName(
            Names.constant(
                NodeName.of(first.route().template().segments())
                    + "-"
                    + first.httpMethods().get(0)));
    CodeBlock.Builder value = CodeBlock.builder().add("$T.none()", Variants.class);
    value.indent().indent();
    for (Endpoint endpoint : endpoints) {
      DeclaredResponse response = endpoint.route().response();
      value.add(
          "\n.and($L,$W$L)",
          constant(ConsumedMediaTypes.class, response.consumes()),
          constant(MediaTypeOffers.class, response.produces()));
    }
    fields.add(
        FieldSpec.builder(Variants.class, name)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .initializer(value.unindent().unindent().build())
            .build());
    return name;
  }

  List<FieldSpec> fields() {
    return fields;
  }

  /** What a method declares to answer with, as written. */
  static List<String> produces(Endpoint endpoint) {
    return endpoint.route().response().produces().stream().map(DeclaredMediaType::text).toList();
  }

  private static CodeBlock constant(Class<?> type, List<DeclaredMediaType> texts) {
    List<CodeBlock> literals =
        texts.stream().map(text -> CodeBlock.of("$S", text.text().strip())).toList();
    return literals.isEmpty()
        ? CodeBlock.of("null")
        : CodeBlock.of("$T.of($L)", type, CodeBlock.join(literals, ", "));
  }
}
