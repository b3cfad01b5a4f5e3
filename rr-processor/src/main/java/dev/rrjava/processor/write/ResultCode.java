package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.Returned;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/** Code that calls a method of the application, and returns the response for its result. */
final class ResultCode {
  private final ResponseCode responses;

  /**
   * A method whose result becomes a response.
   *
   * @param origin what the message about null is derived from: the request, or the method's name
   * @param isRoute whether it is a routed method
   * @param returnType the type that it returns
   * @param response the response that it declares
   * @param headers the constant with the headers that it declares; empty if there are none
   * @param offer the variable with the index of the selected media type; empty if there is none
   */
  record Returning(
      CodeBlock origin,
      boolean isRoute,
      TypeMirror returnType,
      DeclaredResponse response,
      String headers,
      String offer) {

    /** Returns a routed method. */
    static Returning of(RouteMethod route, String headers, String offer) {
      return new Returning(
          CodeBlock.of("$L", Argument.REQUEST),
          true,
          route.returnType(),
          route.response(),
          headers,
          offer);
    }

    /** Returns an exception handler. */
    static Returning of(Interceptor handler, String title) {
      return new Returning(
          CodeBlock.of("$S", title), false, handler.returnType(), handler.response(), "", "");
    }

    private CodeBlock checked(CodeBlock value) {
      return CodeBlock.of("$T.notNull($L,$W$L)", Returned.class, value, origin);
    }

    private boolean isText() {
      return isRoute
          && response.result().completed() == Result.BuiltIn.STRING
          && response.produces().isEmpty();
    }

    private int status(int otherwise) {
      return response.status().isPresent() ? response.status().get().code() : otherwise;
    }

    private CodeBlock withStatus(CodeBlock made) {
      return response.status().isPresent()
          ? CodeBlock.of("$L$Z.withStatus($L)", made, response.status().get().code())
          : made;
    }

    private CodeBlock withHeaders(CodeBlock made) {
      return headers.isEmpty() ? made : CodeBlock.of("$L$Z.withHeaders($L)", made, headers);
    }
  }

  ResultCode(GeneratedMembers members) {
    this.responses = new ResponseCode(members);
  }

  /** Adds the statements to a method. */
  void addTo(MethodSpec.Builder method, Names locals, Returning returning, CodeBlock handlerCall) {
    Optional<CodeBlock> whole = expression(returning, handlerCall);
    if (whole.isPresent()) {
      method.addStatement("return $L", whole.get());
      return;
    }
    CodeBlock call = completed(returning, handlerCall);
    Result completed = returning.response().result().completed();
    if (completed instanceof Result.Nothing) {
      method.addStatement(call);
      method.addStatement(
          "return $L",
          returning.withHeaders(
              CodeBlock.of("$T.empty($L)", Response.class, returning.status(204))));
      return;
    }
    boolean isEntity = completed instanceof Result.Entity;
    String name = locals.newName(isEntity ? "entity" : "result");
    TypeMirror type =
        returning.response().result() instanceof Result.Async async
            ? async.type()
            : returning.returnType();
    method.addStatement("$T $L =$W$L", TypeName.get(type), name, call);
    addPresent(method, locals, returning, name);
  }

  /** Returns an expression for the response, if it needs no variable. */
  Optional<CodeBlock> expression(Returning returning, CodeBlock handlerCall) {
    Result completed = returning.response().result().completed();
    boolean isPrimitive = isPrimitive(completed);
    boolean isWhole =
        completed instanceof Result.BuiltIn
            || completed instanceof Result.Encoded
            || completed instanceof Result.EncodedStream
            || completed instanceof Result.Scalar;
    if (!isWhole || !returning.offer().isEmpty()) {
      return Optional.empty();
    }
    CodeBlock call = completed(returning, handlerCall);
    CodeBlock response;
    if (returning.isText()) {
      response = CodeBlock.of("$T.text($L,$W$L)", Returned.class, call, returning.origin());
    } else if (returning.isRoute() && completed instanceof Result.Encoded) {
      CodeBlock arguments = CodeBlock.of("$L,$W$L", call, Argument.REQUEST);
      response = responses.of(returning.response(), arguments, returning.offer());
    } else {
      response =
          responses.of(
              returning.response(),
              isPrimitive ? call : returning.checked(call),
              returning.offer());
    }
    return Optional.of(returning.withHeaders(returning.withStatus(response)));
  }

  /** Returns the call of a method, which waits for the result if it is asynchronous. */
  private static CodeBlock completed(Returning returning, CodeBlock handlerCall) {
    if (!(returning.response().result() instanceof Result.Async async)) {
      return handlerCall;
    }
    return async.isNullable()
        ? CodeBlock.of("$T.awaitNullable($L)", Completion.class, handlerCall)
        : CodeBlock.of("$T.await($L,$W$L)", Completion.class, handlerCall, returning.origin());
  }

  private static boolean isPrimitive(Result result) {
    return result instanceof Result.Scalar scalar && scalar.isPrimitive();
  }

  /** Returns 404 if there is no value, else the response of the value. */
  private void addPresent(
      MethodSpec.Builder method, Names locals, Returning returning, String name) {
    Result content = returning.response().result().completed();
    if (content instanceof Result.NullableOf nullable) {
      addNotFound(method, CodeBlock.of("$L == null", name));
      content = nullable.content();
    } else if (!isPrimitive(content)) {
      method.addStatement(returning.checked(CodeBlock.of("$L", name)));
    }
    CodeBlock value = CodeBlock.of("$L", name);
    if (content instanceof Result.OptionalOf optional) {
      addNotFound(method, CodeBlock.of("$L.isEmpty()", name));
      value = CodeBlock.of("$L.$L()", name, optional.getter());
    }
    if (returning.response().result().unwrapped() instanceof Result.Entity entity) {
      addEntity(method, locals, returning, entity, value);
    } else {
      CodeBlock response = responses.of(returning.response(), value, returning.offer());
      method.addStatement("return $L", returning.withHeaders(returning.withStatus(response)));
    }
  }

  private static void addNotFound(MethodSpec.Builder method, CodeBlock condition) {
    method
        .beginControlFlow("if ($L)", condition)
        .addStatement("return $T.of(404).toResponse($L)", Problem.class, Argument.REQUEST)
        .endControlFlow();
  }

  /** Creates the response for the body, if there is one. The entity completes it. */
  private void addEntity(
      MethodSpec.Builder method,
      Names locals,
      Returning returning,
      Result.Entity entity,
      CodeBlock value) {
    CodeBlock content = CodeBlock.of("$T.empty($L)", Response.class, returning.status(200));
    if (!(entity.content() instanceof Result.Nothing)) {
      String body = locals.newName("body");
      method.addStatement("$T $L =$W$L.body()", TypeName.get(entity.bodyType()), body, value);
      CodeBlock whole =
          returning.withStatus(
              responses.of(returning.response(), CodeBlock.of("$L", body), returning.offer()));
      content = CodeBlock.of("$L == null$W? $L$W: $L", body, content, whole);
      if (!returning.headers().isEmpty()) {
        content = CodeBlock.of("($L)", content);
      }
    }
    method.addStatement(
        "return $L.toResponse($L,$W$L)", value, returning.withHeaders(content), Argument.REQUEST);
  }
}
