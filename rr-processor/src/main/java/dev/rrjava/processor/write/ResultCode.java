package dev.rrjava.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.Source;

/** Code for what a routed method declares of media types and of its response. */
final class ResultCode {
  private final Adapter adapter;
  private final OutcomeConstants constants;
  private final AnswerCode answers;

  ResultCode(Adapter adapter, OutcomeConstants constants, ResponseMakers makers) {
    this.adapter = adapter;
    this.constants = constants;
    this.answers = new AnswerCode(makers);
  }

  /**
   * Refuses requests whose media types the method does not go with, before it is called.
   *
   * @return the name of the variable that says which of several media types was chosen, else empty
   */
  String negotiate(MethodSpec.Builder method, NameAllocator locals, RouteMethod route) {
    DeclaredResponse response = route.response();
    boolean isChosen = adapter.isChosenByMediaTypes(route);
    if (!isChosen && !response.consumes().isEmpty()) {
      requireBody(method, route);
    }
    if (response.isNegotiated()) {
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
    if (!isChosen && !response.produces().isEmpty()) {
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

  /** Calls the method, and makes a response of what it returns. */
  void answer(
      MethodSpec.Builder method,
      NameAllocator locals,
      RouteMethod route,
      CodeBlock call,
      String offer) {
    boolean hasHeaders = !route.response().headers().isEmpty();
    AnswerCode.Answering answering =
        new AnswerCode.Answering(
            adapter.handler().name() + "." + route.name(),
            route.returnType(),
            route.response(),
            hasHeaders ? constants.headersOf(route) : "");
    answers.answer(method, locals, answering, call, offer);
  }
}
