package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.Interception;
import dev.rrjava.generated.Returned;
import dev.rrjava.http.Request;
import dev.rrjava.http.Response;
import dev.rrjava.internal.exception.Wrapped;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Interceptor;
import dev.rrjava.processor.model.Interceptor.Effect;
import dev.rrjava.processor.model.Interceptor.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Code that calls filters before a route, the route, exception handlers, and filters after it: for
 * the routes of one adapter, or for all routes.
 */
final class InterceptorCode {
  private static final String THROWN = "e";

  /** The methods for results of exception handlers, one for each exception. */
  private static final String HANDLE = "handle";

  private final List<Call> before;
  private final List<Call> handlers;
  private final List<Call> after;

  /**
   * A method, and the object on which it is called.
   *
   * @param receiver the field with the object
   * @param owner the name of its class, for messages
   * @param method the method
   */
  record Call(String receiver, String owner, Interceptor method) {
    private int order() {
      return method.order().number();
    }

    /** Returns whether it handles wrappers of exceptions, instead of their causes. */
    private boolean handlesWrapper() {
      return Wrapped.NAMES.contains(thrown().type().toString());
    }

    private Interceptor.Parameter thrown() {
      return method.thrown().orElseThrow();
    }

    private String title() {
      return owner + "." + method.name();
    }
  }

  /** The names of the method's variables. */
  private record Variables(String request, String filtered, String response, String thrown) {}

  InterceptorCode(List<Call> calls) {
    this.before = ofKind(Kind.BEFORE, calls);
    this.after = ofKind(Kind.AFTER, calls);
    this.handlers = ofKind(Kind.EXCEPTION, calls);
    if (!calls.isEmpty()) { // most classes have none
      sort();
    }
  }

  private static List<Call> ofKind(Kind kind, List<Call> calls) {
    List<Call> some = new ArrayList<>();
    for (Call call : calls) {
      if (call.method().kind() == kind) {
        some.add(call);
      }
    }
    return some;
  }

  private void sort() {
    Comparator<Call> outerFirst = Comparator.comparingInt(Call::order);
    before.sort(outerFirst);
    after.sort(outerFirst.reversed());
    // A class has more superclasses than any of those.
    Comparator<Call> deepestFirst =
        Comparator.comparingInt((Call call) -> -call.thrown().depth())
            .thenComparing(call -> call.thrown().type().toString());
    handlers.sort(deepestFirst);
  }

  boolean isEmpty() {
    return before.isEmpty() && handlers.isEmpty() && after.isEmpty();
  }

  /** Returns whether exception handlers get the causes of exceptions that wrap others. */
  boolean isUnwrapping() {
    return !handlers.isEmpty() && handlers.stream().noneMatch(Call::handlesWrapper);
  }

  /** Adds to the body of the method that calls a route: it throws causes instead of wrappers. */
  CodeBlock unwrapping(CodeBlock body) {
    if (!isUnwrapping()) {
      return body;
    }
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T $L)", Exception.class, THROWN)
        .addStatement("throw $T.unwrap($L)", Interception.class, THROWN)
        .endControlFlow()
        .build();
  }

  /** Returns the responses that exception handlers declare. */
  static List<DeclaredResponse> responses(List<Interceptor> methods) {
    List<DeclaredResponse> responses = new ArrayList<>();
    for (Interceptor method : methods) {
      if (method.effect() == Effect.RESULT) {
        responses.add(method.response());
      }
    }
    return responses;
  }

  /**
   * Adds the body of the method that calls filters, a route and exception handlers.
   *
   * @param locals its parameters and all other names that its variables may not have
   * @param route the call of the route, in which {@code $L} is the request
   */
  void addTo(MethodSpec.Builder method, Names locals, String route) {
    boolean replacesRequest =
        before.stream().anyMatch(call -> call.method().effect() == Effect.REQUEST);
    String request = Argument.REQUEST.toString();
    Variables variables =
        new Variables(
            request,
            replacesRequest ? locals.newName("filtered") : request,
            locals.newName("response"),
            locals.newName(THROWN));
    if (replacesRequest) {
      method.addStatement("$T $L = $L", Request.class, variables.filtered(), request);
    }
    addRoute(method, variables, CodeBlock.of(route, variables.filtered()));
    addAfter(method, variables);
    method.addStatement("return $L", variables.response());
  }

  /** Adds the filters before the route, the route and the exception handlers. */
  private void addRoute(MethodSpec.Builder method, Variables variables, CodeBlock route) {
    boolean mayRespond = before.stream().anyMatch(InterceptorCode::mayRespond);
    if (mayRespond) {
      method.addStatement("$T $L = null", Response.class, variables.response());
    } else if (!handlers.isEmpty()) {
      method.addStatement("$T $L", Response.class, variables.response());
    }
    if (handlers.isEmpty()) {
      addBefore(method, variables, before, route, !mayRespond);
      return;
    }
    method.beginControlFlow("try");
    addBefore(method, variables, before, route, false);
    for (Call call : handlers) {
      method
          .nextControlFlow("catch ($T $L)", TypeName.get(call.thrown().type()), variables.thrown())
          .addStatement("$L =$W$L", variables.response(), handled(call, variables))
          .addStatement(
              "$T.log($L, $L, $L)",
              Interception.class,
              variables.filtered(),
              variables.thrown(),
              variables.response());
    }
    method.endControlFlow();
  }

  private void addBefore(
      MethodSpec.Builder method,
      Variables variables,
      List<Call> calls,
      CodeBlock route,
      boolean declares) {
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      if (mayRespond(call)) {
        method
            .addStatement("$L =$W$L.orElse(null)", variables.response(), notNull(call, variables))
            .beginControlFlow("if ($L == null)", variables.response());
        addBefore(method, variables, calls.subList(i + 1, calls.size()), route, false);
        method.endControlFlow();
        return;
      }
      if (call.method().effect() == Effect.REQUEST) {
        method.addStatement("$L =$W$L", variables.filtered(), notNull(call, variables));
      } else {
        method.addStatement(invocation(call, variables));
      }
    }
    if (declares) {
      method.addStatement("$T $L = $L", Response.class, variables.response(), route);
    } else {
      method.addStatement("$L = $L", variables.response(), route);
    }
  }

  private static boolean mayRespond(Call call) {
    return call.method().effect() == Effect.OPTIONAL_RESPONSE;
  }

  /** Adds the filters after the route. If one throws an exception, the response is discarded. */
  private void addAfter(MethodSpec.Builder method, Variables variables) {
    if (after.isEmpty()) {
      return;
    }
    method.beginControlFlow("try");
    for (Call call : after) {
      if (call.method().effect() == Effect.NOTHING) {
        method.addStatement(invocation(call, variables));
      } else {
        method.addStatement("$L =$W$L", variables.response(), notNull(call, variables));
      }
    }
    method
        .nextControlFlow("catch ($T $L)", Throwable.class, variables.thrown())
        .addStatement(
            "$T.discard($L, $L)", Interception.class, variables.response(), variables.thrown())
        .addStatement("throw $L", variables.thrown())
        .endControlFlow();
  }

  /** Adds the methods that create responses from the results of exception handlers. */
  void addHandlersTo(GeneratedMembers members, NamesFactory localNames) {
    ResultCode results = new ResultCode(members);
    for (Call call : handlers) {
      if (call.method().effect() == Effect.RESULT) {
        members.addMethod(handler(results, call, localNames.create()));
      }
    }
  }

  /** Creates an allocator for the local variables of one method. */
  interface NamesFactory {
    Names create();
  }

  private static MethodSpec handler(ResultCode results, Call call, Names locals) {
    String request = Argument.REQUEST.toString();
    String thrown = locals.newName(THROWN);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(HANDLE)
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addParameter(TypeName.get(call.thrown().type()), thrown)
            .addParameter(Request.class, request)
            .addException(Exception.class);
    results.addTo(
        method,
        locals,
        ResultCode.Returning.of(call.method(), call.title()),
        invocation(call, new Variables(request, request, "", thrown)));
    return method.build();
  }

  private static CodeBlock handled(Call call, Variables variables) {
    if (call.method().effect() == Effect.RESULT) {
      return CodeBlock.of("$L($L, $L)", HANDLE, variables.thrown(), variables.filtered());
    }
    CodeBlock value = notNull(call, variables);
    return call.method().effect() == Effect.PROBLEM
        ? CodeBlock.of("$L$Z.toResponse($L)", value, variables.filtered())
        : value;
  }

  private static CodeBlock notNull(Call call, Variables variables) {
    return CodeBlock.of(
        "$T.notNull($L,$W$S)", Returned.class, invocation(call, variables), call.title());
  }

  private static CodeBlock invocation(Call call, Variables variables) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Interceptor.Parameter parameter : call.method().parameters()) {
      String name =
          switch (parameter.role()) {
            case REQUEST -> variables.filtered();
            case RESPONSE -> variables.response();
            case THROWN -> variables.thrown();
            case NONE -> throw new IllegalStateException("rejected by a check: " + parameter);
          };
      arguments.add(CodeBlock.of("$L", name));
    }
    return CodeBlock.of(
        "$L.$L($L)", call.receiver(), call.method().name(), CodeBlock.join(arguments, ",$W"));
  }
}
