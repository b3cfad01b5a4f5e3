package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.Completion;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.MediaType;
import dev.rrjava.processor.model.Result;
import java.util.List;
import java.util.Objects;
import javax.lang.model.type.TypeMirror;

/** Code that makes a response of what a method returns. */
final class AnswerCode {
  private static final String BINARY = "application/octet-stream";

  private final ResponseMakers makers;

  /**
   * A method whose result becomes a response.
   *
   * @param title what it is called in messages
   * @param returnType the type that it returns
   * @param response what it declares
   * @param headers the constant with the headers that it declares; empty without any
   */
  record Answering(
      String title, TypeMirror returnType, DeclaredResponse response, String headers) {}

  AnswerCode(ResponseMakers makers) {
    this.makers = makers;
  }

  /** Statements that call the method, and return the response. */
  void answer(
      MethodSpec.Builder method,
      NameAllocator locals,
      Answering answering,
      CodeBlock handlerCall,
      String offer) {
    Result result = answering.response().result();
    String returnsNull = answering.title() + " returned null";
    CodeBlock call = handlerCall;
    TypeMirror type = answering.returnType();
    if (result instanceof Result.Async later) {
      call =
          later.isNullable()
              ? CodeBlock.of("$T.awaitNullable($L)", Completion.class, handlerCall)
              : CodeBlock.of(
                  "$T.await($T.requireNonNull($L, $S))",
                  Completion.class,
                  Objects.class,
                  handlerCall,
                  returnsNull);
      type = later.type();
    }
    if (result.completed() instanceof Result.Nothing) {
      method.addStatement(call);
      int status = answering.response().status().map(DeclaredResponse.Status::code).orElse(204);
      method.addStatement(
          "return $L",
          withHeaders(answering, CodeBlock.of("$T.empty($L)", Response.class, status)));
      return;
    }
    String name = locals.newName("result");
    method.addStatement("$T $N = $L", TypeName.get(type), name, call);
    boolean isPrimitive = result instanceof Result.Scalar simple && simple.isPrimitive();
    CodeBlock value =
        isPrimitive
            ? CodeBlock.of("$N", name)
            : CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, returnsNull);
    Result arrived = result.completed();
    if (arrived instanceof Result.NullableOf nullable) {
      addNotFound(method, CodeBlock.of("$N == null", name));
      value = CodeBlock.of("$N", name);
      arrived = nullable.content();
    }
    if (arrived instanceof Result.OptionalOf optional) {
      addNotFound(method, CodeBlock.of("$L.isEmpty()", value));
      value = CodeBlock.of("$N.$N()", name, optional.getter());
    }
    if (result.unwrapped() instanceof Result.Entity entity) {
      answerEntity(method, locals, answering, entity, value, offer);
      return;
    }
    CodeBlock response =
        withHeaders(answering, withStatus(answering, response(answering, value, offer)));
    method.addStatement("return $L", response);
  }

  private static void addNotFound(MethodSpec.Builder method, CodeBlock condition) {
    method
        .beginControlFlow("if ($L)", condition)
        .addStatement("return $T.of(404).toResponse($L)", Problem.class, Argument.REQUEST)
        .endControlFlow();
  }

  /** Makes a response of the body, if there is one, and leaves it to the entity to complete it. */
  private void answerEntity(
      MethodSpec.Builder method,
      NameAllocator locals,
      Answering answering,
      Result.Entity entity,
      CodeBlock value,
      String offer) {
    String name = locals.newName("entity");
    method.addStatement("$T $N =$W$L", TypeName.get(entity.type()), name, value);
    int status = answering.response().status().map(DeclaredResponse.Status::code).orElse(200);
    CodeBlock empty = CodeBlock.of("$T.empty($L)", Response.class, status);
    CodeBlock content = empty;
    if (!(entity.content() instanceof Result.Nothing)) {
      String body = locals.newName("body");
      method.addStatement("$T $N = $N.body()", TypeName.get(entity.bodyType()), body, name);
      CodeBlock whole = withStatus(answering, response(answering, CodeBlock.of("$N", body), offer));
      content = CodeBlock.of("$N == null$W? $L$W: $L", body, empty, whole);
      if (!answering.headers().isEmpty()) {
        content = CodeBlock.of("($L)", content);
      }
    }
    method.addStatement(
        "return $N.toResponse($L,$W$L)", name, withHeaders(answering, content), Argument.REQUEST);
  }

  private static CodeBlock withStatus(Answering answering, CodeBlock response) {
    return answering
        .response()
        .status()
        .map(status -> CodeBlock.of("$L.withStatus($L)", response, status.code()))
        .orElse(response);
  }

  private static CodeBlock withHeaders(Answering answering, CodeBlock response) {
    return answering.headers().isEmpty()
        ? response
        : CodeBlock.of("$L.withHeaders($N)", response, answering.headers());
  }

  private CodeBlock response(Answering answering, CodeBlock value, String offer) {
    Result body = answering.response().result().body();
    if (body instanceof Result.BuiltIn known) {
      return known(answering, known, value);
    }
    List<CodeBlock> choices =
        body instanceof Result.Scalar simple
            ? SimpleCode.responses(answering.response(), simple, value)
            : objects(answering, body, value);
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

  private List<CodeBlock> objects(Answering answering, Result body, CodeBlock value) {
    String maker = body instanceof Result.EncodedStream ? "each" : "whole";
    return makers.namesFor(answering.response()).stream()
        .map(name -> CodeBlock.of("$N.$L($L)", name, maker, value))
        .toList();
  }

  private static CodeBlock known(Answering answering, Result.BuiltIn body, CodeBlock value) {
    boolean isDeclared = !answering.response().produces().isEmpty();
    return switch (body) {
      case RESPONSE -> value;
      case PROBLEM -> CodeBlock.of("$L.toResponse($L)", value, Argument.REQUEST);
      case EVENTS -> CodeBlock.of("$T.events($L)", Response.class, value);
      case STRING -> isDeclared ? typed("text", textType(answering), value) : plain("text", value);
      case CHAR_SEQUENCE ->
          known(answering, Result.BuiltIn.STRING, CodeBlock.of("$L.toString()", value));
      case CHAR_SEQUENCES ->
          known(
              answering,
              Result.BuiltIn.STRINGS,
              CodeBlock.of("$L.map($T::toString)", value, CharSequence.class));
      case STRINGS ->
          isDeclared ? typed("stream", textType(answering), value) : plain("stream", value);
      case BYTE_ARRAYS -> typed("byteStream", type(answering), value);
      case BYTES -> typed("bytes", type(answering), value);
      case INPUT -> typed("stream", type(answering), value);
      case WRITER -> typed("writer", type(answering), value);
      case FILE -> isDeclared ? typed("file", type(answering), value) : plain("file", value);
    };
  }

  private static CodeBlock plain(String factory, CodeBlock value) {
    return CodeBlock.of("$T.$L($L)", Response.class, factory, value);
  }

  private static CodeBlock typed(String factory, String mediaType, CodeBlock value) {
    return CodeBlock.of("$T.$L($S,$W$L)", Response.class, factory, mediaType, value);
  }

  private static String type(Answering answering) {
    return answering.response().produces().stream()
        .map(text -> text.text().strip())
        .findFirst()
        .orElse(BINARY);
  }

  /** Text leaves as UTF-8, and types of text say so. */
  private static String textType(Answering answering) {
    return textType(type(answering));
  }

  /** A media type, with the charset that text has if it is one of text. */
  static String textType(String type) {
    return isText(type) ? type + "; charset=utf-8" : type;
  }

  private static boolean isText(String mediaType) {
    return MediaType.parse(mediaType)
        .filter(parsed -> parsed.type().equals("text") && parsed.charset().isEmpty())
        .isPresent();
  }
}
