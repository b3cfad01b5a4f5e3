package dev.rrjava.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.generated.MediaTypeOffers;
import dev.rrjava.http.Headers;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import java.util.List;

/** Code for the media types and headers that a routed method declares. */
final class NegotiationCode {
  private final Adapter adapter;
  private final GeneratedMembers members;

  NegotiationCode(Adapter adapter, GeneratedMembers members) {
    this.adapter = adapter;
    this.members = members;
  }

  /** Returns whether a route needs the statements that {@link #addTo} adds. */
  boolean isNeededBy(RouteMethod route) {
    DeclaredResponse response = route.response();
    boolean isDeclared = !response.consumes().isEmpty() || !response.produces().isEmpty();
    return response.isNegotiated() || (isDeclared && !adapter.isChosenByMediaTypes(route));
  }

  /**
   * Adds statements that reject requests with media types that the method does not support.
   *
   * @return the variable with the index of the selected media type; empty if there is only one
   */
  String addTo(MethodSpec.Builder method, Names locals, RouteMethod route) {
    DeclaredResponse response = route.response();
    boolean isChosen = adapter.isChosenByMediaTypes(route);
    if (!isChosen && !response.consumes().isEmpty()) {
      requireBody(method, route);
    }
    if (response.isNegotiated()) {
      String offers = offers(route);
      String offer = locals.newName("offer");
      method.addStatement("int $L = $L.choose($L)", offer, offers, Argument.REQUEST);
      if (!isChosen) {
        method
            .beginControlFlow("if ($L < 0)", offer)
            .addStatement("throw $L.notAcceptable()", offers)
            .endControlFlow();
      }
      return offer;
    }
    if (!isChosen && !response.produces().isEmpty()) {
      method.addStatement("$L.require($L)", offers(route), Argument.REQUEST);
    }
    return "";
  }

  /** Adds the check of the request's media type. A body that may be missing has none if it is. */
  private void requireBody(MethodSpec.Builder method, RouteMethod route) {
    List<DeclaredMediaType> declared = route.response().consumes();
    String consumes =
        members.constant(
            List.of(ConsumedMediaTypes.class, texts(declared)),
            adapter.methodName(route) + "Consumes",
            ClassName.get(ConsumedMediaTypes.class),
            () -> mediaTypes(ConsumedMediaTypes.class, declared));
    boolean mayBeMissing =
        route.leaves().stream()
            .anyMatch(leaf -> leaf.source().kind() == Source.Kind.BODY && leaf.mayBeMissing());
    if (mayBeMissing) {
      method.beginControlFlow("if ($L.bodyLength() > 0)", Argument.REQUEST);
    }
    method.addStatement("$L.require($L)", consumes, Argument.REQUEST);
    if (mayBeMissing) {
      method.endControlFlow();
    }
  }

  private String offers(RouteMethod route) {
    List<DeclaredMediaType> declared = route.response().produces();
    return members.constant(
        List.of(MediaTypeOffers.class, texts(declared)),
        adapter.methodName(route) + "Produces",
        ClassName.get(MediaTypeOffers.class),
        () -> mediaTypes(MediaTypeOffers.class, declared));
  }

  /** Returns the constant with the headers of a method's response; empty if it declares none. */
  String headers(RouteMethod route) {
    List<DeclaredResponse.Header> lines = route.response().headers();
    return lines.isEmpty()
        ? ""
        : members.constant(
            List.of(Headers.class, lines.stream().map(DeclaredResponse.Header::text).toList()),
            adapter.methodName(route) + "Headers",
            ClassName.get(Headers.class),
            () -> headers(lines));
  }

  private static List<String> texts(List<DeclaredMediaType> declared) {
    return declared.stream().map(text -> text.text().strip()).toList();
  }

  /** Returns an expression for declared media types. */
  static CodeBlock mediaTypes(Class<?> type, List<DeclaredMediaType> declared) {
    List<CodeBlock> literals =
        texts(declared).stream().map(text -> CodeBlock.of("$S", text)).toList();
    return CodeBlock.of(
        "$T.of($L$L)",
        type,
        literals.isEmpty() ? "" : CodeBlock.of("$Z"),
        CodeBlock.join(literals, ",$W"));
  }

  private static CodeBlock headers(List<DeclaredResponse.Header> lines) {
    CodeBlock.Builder code = CodeBlock.builder().add("$T.EMPTY", Headers.class);
    for (DeclaredResponse.Header line : lines) {
      code.add("$Z.withAdded($S, $S)", line.name(), line.value().orElseThrow());
    }
    return code.build();
  }
}
