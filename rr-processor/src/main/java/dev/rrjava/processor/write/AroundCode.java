package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.rrjava.generated.AroundRoute;
import dev.rrjava.generated.FilteredRoute;
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
import java.util.Objects;
import javax.lang.model.element.Modifier;

/**
 * The method that goes around the routes of an adapter, or around all: filters before, the route,
 * exception handlers, filters after. Where none are declared there is no such method.
 */
final class AroundCode {
  /** The parameter of the lambda expressions that stand for a route. */
  static final String FILTERED = "filtered";

  private static final String THROWN = "e";

  /** The methods for results of exception handlers; no other of that name takes an exception. */
  private static final String ANSWER = "answer";

  private final List<Call> before;
  private final List<Call> failures;
  private final List<Call> after;

  /**
   * A method, and what it is called on.
   *
   * @param receiver the field with the object
   * @param owner the name of its class, for messages
   * @param method the method
   */
  record Call(String receiver, String owner, Interceptor method) {
    private int order() {
      return method.order().number();
    }

    /** Whether it is for an exception that stands for another, and not for the other. */
    private boolean isForWrapper() {
      return Wrapped.NAMES.contains(thrown().type().toString());
    }

    private Interceptor.Parameter thrown() {
      return method.thrown().orElseThrow();
    }
  }

  /** The names of the method's variables. */
  private record Variables(
      String request, String filtered, String route, String response, String thrown) {}

  AroundCode(List<Call> calls) {
    Comparator<Call> outerFirst = Comparator.comparingInt(Call::order);
    this.before = sorted(calls, Kind.BEFORE, outerFirst);
    this.after = sorted(calls, Kind.AFTER, outerFirst.reversed());
    // A class has more classes above it than any of those.
    Comparator<Call> deepestFirst =
        Comparator.comparingInt((Call call) -> -call.thrown().depth())
            .thenComparing(call -> call.thrown().type().toString());
    this.failures = sorted(calls, Kind.EXCEPTION, deepestFirst);
  }

  private static List<Call> sorted(List<Call> calls, Kind kind, Comparator<Call> comparator) {
    return calls.stream().filter(call -> call.method().kind() == kind).sorted(comparator).toList();
  }

  boolean isEmpty() {
    return before.isEmpty() && failures.isEmpty() && after.isEmpty();
  }

  /** Calls a route by way of the method; {@code call} takes {@link #FILTERED} as the request. */
  static CodeBlock wrap(String name, CodeBlock call) {
    return CodeBlock.of("$N($L, $N -> $L)", name, Argument.REQUEST, FILTERED, call);
  }

  /** The names of what a route takes, where the request has been through filters. */
  static CodeBlock list(List<Argument> arguments) {
    return CodeBlock.join(
        arguments.stream()
            .map(argument -> argument == Argument.REQUEST ? FILTERED : argument.toString())
            .map(name -> CodeBlock.of("$N", name))
            .toList(),
        ", ");
  }

  /** The method; {@code fields} are the names that its variables may not hide. */
  MethodSpec method(String name, NameAllocator fields) {
    NameAllocator locals = fields.clone();
    String request = locals.newName("request");
    boolean replacesRequest =
        before.stream().anyMatch(call -> call.method().effect() == Effect.REQUEST);
    Variables variables =
        new Variables(
            request,
            replacesRequest ? locals.newName(FILTERED) : request,
            locals.newName("route"),
            locals.newName("response"),
            locals.newName(THROWN));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("Goes around a route: filters, and what answers exceptions.\n")
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addParameter(Request.class, request)
            .addParameter(FilteredRoute.class, variables.route())
            .addException(Exception.class);
    if (replacesRequest) {
      method.addStatement("$T $N = $N", Request.class, variables.filtered(), request);
    }
    addRoute(method, variables);
    addAfter(method, variables);
    return method.addStatement("return $N", variables.response()).build();
  }

  /** The way to the route and what comes of it, as the value of the response. */
  private void addRoute(MethodSpec.Builder method, Variables variables) {
    boolean mayBeAnswered = mayBeAnswered(before);
    if (mayBeAnswered) {
      method.addStatement("$T $N = null", Response.class, variables.response());
    } else if (!failures.isEmpty()) {
      method.addStatement("$T $N", Response.class, variables.response());
    }
    if (failures.isEmpty()) {
      addBefore(method, variables, before, !mayBeAnswered);
      return;
    }
    method.beginControlFlow("try");
    addBefore(method, variables, before, false);
    for (Call call : failures) {
      method
          .nextControlFlow("catch ($T $N)", TypeName.get(call.thrown().type()), variables.thrown())
          .addStatement("$N = $L", variables.response(), answer(call, variables))
          .addStatement(
              "$T.log($N, $N, $N)",
              AroundRoute.class,
              variables.filtered(),
              variables.thrown(),
              variables.response());
    }
    method.endControlFlow();
  }

  private void addBefore(
      MethodSpec.Builder method, Variables variables, List<Call> calls, boolean declares) {
    for (int i = 0; i < calls.size(); i++) {
      Call call = calls.get(i);
      Effect effect = call.method().effect();
      if (effect == Effect.REQUEST) {
        method.addStatement("$N =$W$L", variables.filtered(), notNull(call, variables));
      } else if (effect == Effect.OPTIONAL_RESPONSE) {
        method
            .addStatement("$N =$W$L.orElse(null)", variables.response(), notNull(call, variables))
            .beginControlFlow("if ($N == null)", variables.response());
        addBefore(method, variables, calls.subList(i + 1, calls.size()), false);
        method.endControlFlow();
        return;
      } else {
        method.addStatement(invocation(call, variables));
      }
    }
    CodeBlock route =
        failures.isEmpty() || failures.stream().anyMatch(Call::isForWrapper)
            ? CodeBlock.of("$N.answer($N)", variables.route(), variables.filtered())
            : CodeBlock.of(
                "$T.answer($N, $N)", AroundRoute.class, variables.route(), variables.filtered());
    if (declares) {
      method.addStatement("$T $N = $L", Response.class, variables.response(), route);
    } else {
      method.addStatement("$N = $L", variables.response(), route);
    }
  }

  private static boolean mayBeAnswered(List<Call> calls) {
    return calls.stream().anyMatch(call -> call.method().effect() == Effect.OPTIONAL_RESPONSE);
  }

  /** The filters after the route; where one fails, nobody else closes what it was to send. */
  private void addAfter(MethodSpec.Builder method, Variables variables) {
    if (after.isEmpty()) {
      return;
    }
    method.beginControlFlow("try");
    after.forEach(call -> addAfter(method, variables, call));
    method
        .nextControlFlow("catch ($T $N)", Throwable.class, variables.thrown())
        .addStatement(
            "$T.discard($N, $N)", AroundRoute.class, variables.response(), variables.thrown())
        .addStatement("throw $N", variables.thrown())
        .endControlFlow();
  }

  private static void addAfter(MethodSpec.Builder method, Variables variables, Call call) {
    if (call.method().effect() == Effect.NOTHING) {
      method.addStatement(invocation(call, variables));
    } else {
      method.addStatement("$N =$W$L", variables.response(), notNull(call, variables));
    }
  }

  /**
   * The methods that make responses of what exception handlers return: one for each, told apart by
   * the exception.
   */
  List<MethodSpec> answers(AnswerCode code, NameAllocator fields) {
    return failures.stream()
        .filter(call -> call.method().effect() == Effect.RESULT)
        .map(call -> answering(code, call, fields))
        .toList();
  }

  private static MethodSpec answering(AnswerCode code, Call call, NameAllocator fields) {
    NameAllocator locals = fields.clone();
    String request = locals.newName(Argument.REQUEST.toString());
    String thrown = locals.newName(THROWN);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(ANSWER)
            .addModifiers(Modifier.PRIVATE)
            .returns(Response.class)
            .addParameter(TypeName.get(call.thrown().type()), thrown)
            .addParameter(Request.class, request)
            .addException(Exception.class);
    String title = call.owner() + "." + call.method().name();
    code.answer(
        method,
        locals,
        new AnswerCode.Answering(title, call.method().returnType(), call.method().response(), ""),
        invocation(call, new Variables(request, request, "", "", thrown)),
        "");
    return method.build();
  }

  /** What exception handlers declare of responses that are made of their results. */
  static List<DeclaredResponse> outcomes(List<Interceptor> methods) {
    return methods.stream()
        .filter(method -> method.effect() == Effect.RESULT)
        .map(Interceptor::response)
        .toList();
  }

  private static CodeBlock answer(Call call, Variables variables) {
    if (call.method().effect() == Effect.RESULT) {
      return CodeBlock.of("$N($N, $N)", ANSWER, variables.thrown(), variables.filtered());
    }
    CodeBlock value = notNull(call, variables);
    return call.method().effect() == Effect.PROBLEM
        ? CodeBlock.of("$L.toResponse($N)", value, variables.filtered())
        : value;
  }

  private static CodeBlock notNull(Call call, Variables variables) {
    return CodeBlock.of(
        "$T.requireNonNull($L,$W$S)",
        Objects.class,
        invocation(call, variables),
        call.owner() + "." + call.method().name() + " returned null");
  }

  private static CodeBlock invocation(Call call, Variables variables) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (Interceptor.Parameter parameter : call.method().parameters()) {
      String name =
          switch (parameter.role()) {
            case REQUEST -> variables.filtered();
            case RESPONSE -> variables.response();
            case THROWN -> variables.thrown();
            case NONE -> throw new IllegalStateException("refused by a rule: " + parameter);
          };
      arguments.add(CodeBlock.of("$N", name));
    }
    return CodeBlock.of(
        "$N.$N($L)", call.receiver(), call.method().name(), CodeBlock.join(arguments, ", "));
  }
}
