package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.Completion;
import dev.rrjava.generated.Returned;
import dev.rrjava.http.Problem;
import dev.rrjava.http.Response;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Result;
import javax.lang.model.type.TypeMirror;

/** Statements that call a method of the application, and return a response made of its result. */
final class ResultCode {
  private final ResponseCode responses;

  /**
   * A method whose result becomes a response.
   *
   * @param title what it is called in messages
   * @param returnType the type that it returns
   * @param response what it declares
   * @param headers the constant with the headers that it declares; empty without any
   * @param offer the variable with the index of the media type that was chosen; empty without one
   */
  record Returning(
      String title,
      TypeMirror returnType,
      DeclaredResponse response,
      String headers,
      String offer) {
    private CodeBlock checked(CodeBlock value) {
      return CodeBlock.of("$T.notNull($L,$W$S)", Returned.class, value, title);
    }

    private int status(int otherwise) {
      return response.status().map(DeclaredResponse.Status::code).orElse(otherwise);
    }

    private CodeBlock withStatus(CodeBlock made) {
      return response
          .status()
          .map(status -> CodeBlock.of("$L$Z.withStatus($L)", made, status.code()))
          .orElse(made);
    }

    private CodeBlock withHeaders(CodeBlock made) {
      return headers.isEmpty() ? made : CodeBlock.of("$L$Z.withHeaders($L)", made, headers);
    }
  }

  ResultCode(GeneratedMembers members) {
    this.responses = new ResponseCode(members);
  }

  /** Adds the statements to a method. */
  void addTo(
      MethodSpec.Builder method, UniqueNames locals, Returning returning, CodeBlock handlerCall) {
    Result result = returning.response().result();
    CodeBlock call = handlerCall;
    TypeMirror type = returning.returnType();
    if (result instanceof Result.Async async) {
      call =
          async.isNullable()
              ? CodeBlock.of("$T.awaitNullable($L)", Completion.class, handlerCall)
              : CodeBlock.of("$T.await($L,$W$S)", Completion.class, handlerCall, returning.title());
      type = async.type();
    }
    Result completed = result.completed();
    if (completed instanceof Result.Nothing) {
      method.addStatement(call);
      method.addStatement(
          "return $L",
          returning.withHeaders(
              CodeBlock.of("$T.empty($L)", Response.class, returning.status(204))));
    } else if (returning.offer().isEmpty() && isWhole(completed)) {
      CodeBlock response =
          responses.of(returning.response(), returning.checked(call), returning.offer());
      method.addStatement("return $L", returning.withHeaders(returning.withStatus(response)));
    } else {
      boolean isEntity = completed instanceof Result.Entity;
      String name = locals.newName(isEntity ? "entity" : "result");
      method.addStatement("$T $L =$W$L", TypeName.get(type), name, call);
      addPresent(method, locals, returning, name);
    }
  }

  /** Returns whether the result itself becomes the response, so that it needs no variable. */
  private static boolean isWhole(Result result) {
    return result instanceof Result.BuiltIn
        || result instanceof Result.Encoded
        || result instanceof Result.EncodedStream
        || (result instanceof Result.Scalar scalar && !scalar.isPrimitive());
  }

  /** Returns 404 if there is no value, else the response of the value. */
  private void addPresent(
      MethodSpec.Builder method, UniqueNames locals, Returning returning, String name) {
    Result content = returning.response().result().completed();
    boolean isPrimitive = content instanceof Result.Scalar scalar && scalar.isPrimitive();
    if (content instanceof Result.NullableOf nullable) {
      addNotFound(method, CodeBlock.of("$L == null", name));
      content = nullable.content();
    } else if (!isPrimitive) {
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

  /** Makes a response of the body, if there is one, and leaves it to the entity to complete it. */
  private void addEntity(
      MethodSpec.Builder method,
      UniqueNames locals,
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
