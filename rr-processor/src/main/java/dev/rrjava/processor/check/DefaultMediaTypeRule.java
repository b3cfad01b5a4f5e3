package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.List;
import java.util.function.Function;

/** The media types of a class are those of one of its methods at least. */
final class DefaultMediaTypeRule implements HandlerRule {
  @Override
  public Report check(HandlerClass handler) {
    return Report.all(
        List.of(
            check(
                handler,
                handler.produces(),
                DeclaredResponse::produces,
                "@Produces",
                "returns a body"),
            check(
                handler,
                handler.consumes(),
                DeclaredResponse::consumes,
                "@Consumes",
                "takes a body")));
  }

  private static Report check(
      HandlerClass handler,
      List<DeclaredResponse.Text> declared,
      Function<DeclaredResponse, List<DeclaredResponse.Text>> effective,
      String annotation,
      String purpose) {
    boolean isUsed =
        handler.routes().stream()
            .map(RouteMethod::response)
            .anyMatch(response -> effective.apply(response).equals(declared));
    return declared.isEmpty() || isUsed
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_MEDIA_TYPE,
            declared.get(0).location(),
            "%s of a class is for its methods without one of their own; no such route of %s %s that"
                + " can be of this type; remove it, or move it to the methods",
            annotation,
            handler.name(),
            purpose);
  }
}
