package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.processor.model.Outcome;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;
import dev.rrjava.runtime.http.Problem;
import dev.rrjava.runtime.http.Response;
import dev.rrjava.runtime.routing.Completion;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/** Code that calls a handler's method, and makes a response of what it returns. */
final class ResultCode {
  private static final String BINARY = "application/octet-stream";

  private final Adapter adapter;
  private final OutcomeConstants constants;
  private final ResponseMakers makers;

  ResultCode(Adapter adapter, OutcomeConstants constants, ResponseMakers makers) {
    this.adapter = adapter;
    this.constants = constants;
    this.makers = makers;
  }

  /**
   * Refuses requests whose media types the method does not go with, before it is called.
   *
   * @return the name of the variable that says which of several media types was chosen, else empty
   */
  String negotiate(MethodSpec.Builder method, NameAllocator locals, RouteMethod route) {
    Outcome outcome = route.outcome();
    boolean isChosen = adapter.isChosenByMediaTypes(route);
    if (!isChosen && !outcome.consumes().isEmpty()) {
      requireBody(method, route);
    }
    if (outcome.isNegotiated()) {
      String offers = constants.producesOf(route);
      String offer = locals.newName("offer");
      method.addStatement("int $N = $N.choose($L)", offer, offers, Argument.REQUEST);
      if (!isChosen) {
        method
            .beginControlFlow("if ($N < 0)", offer)
            .addStatement("throw $N.notAcceptable()", offers)
            .endControlFlow();
      }
      return offer;
    }
    if (!isChosen && !outcome.produces().isEmpty()) {
      method.addStatement("$N.require($L)", constants.producesOf(route), Argument.REQUEST);
    }
    return "";
  }

  /** A body that may be missing is of no media type where it is. */
  private void requireBody(MethodSpec.Builder method, RouteMethod route) {
    boolean mayBeMissing =
        route.leaves().stream()
            .anyMatch(leaf -> leaf.source().kind() == Source.Kind.BODY && leaf.mayBeMissing());
    if (mayBeMissing) {
      method.beginControlFlow("if ($L.bodyLength() > 0)", Argument.REQUEST);
    }
    method.addStatement("$N.require($L)", constants.consumesOf(route), Argument.REQUEST);
    if (mayBeMissing) {
      method.endControlFlow();
    }
  }

  void answer(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      CodeBlock handlerCall,
      String offer) {
    Result result = route.outcome().result();
    String returnsNull = adapter.handler().name() + "." + route.name() + " returned null";
    CodeBlock call = handlerCall;
    TypeMirror type = route.returnType();
    if (result instanceof Result.Later later) {
      call =
          CodeBlock.of(
              "$T.await($T.requireNonNull($L, $S))",
              Completion.class,
              Objects.class,
              handlerCall,
              returnsNull);
      type = later.type();
    }
    if (result.arrived() instanceof Result.Nothing) {
      method.addStatement(call);
      int status = route.outcome().status().map(Outcome.Status::code).orElse(204);
      method.addStatement(
          "return $L", withHeaders(route, CodeBlock.of("$T.empty($L)", Response.class, status)));
      return;
    }
    String name = locals.newName("result");
    method.addStatement("$T $N = $L", TypeName.get(type), name, call);
    boolean isPrimitive = result instanceof Result.Simple simple && simple.isPrimitive();
    CodeBlock value =
        isPrimitive
            ? CodeBlock.of("$N", name)
            : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, returnsNull);
    if (result.arrived() instanceof Result.OptionalOf optional) {
      method
          .beginControlFlow("if ($L.isEmpty())", value)
          .addStatement("return $T.of(404).toResponse($L)", Problem.class, Argument.REQUEST)
          .endControlFlow();
      value = CodeBlock.of("$N.$N()", name, optional.getter());
    }
    if (result.present() instanceof Result.Entity entity) {
      answerEntity(method, locals, route, entity, value, offer);
      return;
    }
    CodeBlock response = withHeaders(route, withStatus(route, response(route, value, offer)));
    method.addStatement("return $L", response);
  }

  /** Makes a response of the body, if there is one, and leaves it to the entity to complete it. */
  private void answerEntity(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      Result.Entity entity,
      CodeBlock value,
      String offer) {
    String name = locals.newName("entity");
    method.addStatement("$T $N =$W$L", TypeName.get(entity.type()), name, value);
    int status = route.outcome().status().map(Outcome.Status::code).orElse(200);
    CodeBlock empty = CodeBlock.of("$T.empty($L)", Response.class, status);
    CodeBlock content = empty;
    if (!(entity.content() instanceof Result.Nothing)) {
      String body = locals.newName("body");
      method.addStatement("$T $N = $N.body()", TypeName.get(entity.bodyType()), body, name);
      CodeBlock whole = withStatus(route, response(route, CodeBlock.of("$N", body), offer));
      content = CodeBlock.of("$N == null$W? $L$W: $L", body, empty, whole);
      if (!route.outcome().headers().isEmpty()) {
        content = CodeBlock.of("($L)", content);
      }
    }
    method.addStatement(
        "return $N.toResponse($L,$W$L)", name, withHeaders(route, content), Argument.REQUEST);
  }

  private static CodeBlock withStatus(RouteMethod route, CodeBlock response) {
    return route
        .outcome()
        .status()
        .map(status -> CodeBlock.of("$L.withStatus($L)", response, status.code()))
        .orElse(response);
  }

  private CodeBlock withHeaders(RouteMethod route, CodeBlock response) {
    return route.outcome().headers().isEmpty()
        ? response
        : CodeBlock.of("$L.withHeaders($N)", response, constants.headersOf(route));
  }

  private CodeBlock response(RouteMethod route, CodeBlock value, String offer) {
    Result body = route.outcome().result().body();
    if (body instanceof Result.Known known) {
      return known(route, known, value);
    }
    List<CodeBlock> choices =
        body instanceof Result.Simple simple
            ? SimpleCode.responses(route, simple, value)
            : objects(route, body, value);
    if (offer.isEmpty()) {
      return choices.get(0);
    }
    CodeBlock.Builder choice = CodeBlock.builder().add("(switch ($N) {\n", offer).indent();
    for (int i = 0; i < choices.size(); i++) {
      String label = i == choices.size() - 1 ? "default" : "case " + i;
      choice.add("$L -> $L;\n", label, choices.get(i));
    }
    return choice.unindent().add("}).withVary($S)", "Accept").build();
  }

  private List<CodeBlock> objects(RouteMethod route, Result body, CodeBlock value) {
    String maker = body instanceof Result.Values ? "each" : "whole";
    return makers.namesFor(route).stream()
        .map(name -> CodeBlock.of("$N.$L($L)", name, maker, value))
        .toList();
  }

  private static CodeBlock known(RouteMethod route, Result.Known body, CodeBlock value) {
    boolean isDeclared = !route.outcome().produces().isEmpty();
    return switch (body) {
      case RESPONSE -> value;
      case PROBLEM -> CodeBlock.of("$L.toResponse($L)", value, Argument.REQUEST);
      case EVENTS -> CodeBlock.of("$T.events($L)", Response.class, value);
      case TEXT -> isDeclared ? typed("text", textType(route), value) : plain("text", value);
      case TEXTS -> isDeclared ? typed("stream", textType(route), value) : plain("stream", value);
      case CHUNKS -> typed("byteStream", type(route), value);
      case BYTES -> typed("bytes", type(route), value);
      case INPUT -> typed("stream", type(route), value);
      case WRITER -> typed("writer", type(route), value);
      case FILE -> isDeclared ? typed("file", type(route), value) : plain("file", value);
    };
  }

  private static CodeBlock plain(String factory, CodeBlock value) {
    return CodeBlock.of("$T.$L($L)", Response.class, factory, value);
  }

  private static CodeBlock typed(String factory, String mediaType, CodeBlock value) {
    return CodeBlock.of("$T.$L($S,$W$L)", Response.class, factory, mediaType, value);
  }

  private static String type(RouteMethod route) {
    return route.outcome().produces().stream()
        .map(text -> text.text().strip())
        .findFirst()
        .orElse(BINARY);
  }

  /** Text leaves as UTF-8, and types of text say so. */
  private static String textType(RouteMethod route) {
    return textType(type(route));
  }

  /** A media type, with the charset that text has if it is one of text. */
  static String textType(String type) {
    return type.startsWith("text/") && !type.contains("charset=") ? type + "; charset=utf-8" : type;
  }
}
