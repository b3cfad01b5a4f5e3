package dev.rrjava.processor.check;

import dev.rrjava.http.ResponseEntity;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import javax.lang.model.type.TypeMirror;

/** A method returns something that a response can be made of. */
final class ResultRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    if (!(route.response().result() instanceof Result.Unsupported)) {
      return Report.clean();
    }
    if (isEntity(route.returnType())) {
      return Report.of(
          Code.UNSUPPORTED_RESULT,
          Location.of(route.element()),
          "%s.%s returns %s; expected the type of a body as the type argument of ResponseEntity: one"
              + " that the method could return without it, but no Response, Problem, Optional or"
              + " CompletionStage, which go around it or have a status themselves",
          handler.name(),
          route.name(),
          PlainType.of(route.returnType()));
    }
    return Report.of(
        Code.UNSUPPORTED_RESULT,
        Location.of(route.element()),
        "%s.%s returns %s, of which no response can be made; return void, String, byte[], a number,"
            + " boolean, enum or date, Response, a Path, an InputStream, a BodyWriter, an object for a codec, a Stream,"
            + " Iterator or ResponseEntity of one, or an Optional or CompletionStage of any of these",
        handler.name(),
        route.name(),
        PlainType.of(route.returnType()));
  }

  private static boolean isEntity(TypeMirror type) {
    return AccessibleTypeRule.declared(type)
        .anyMatch(one -> one.getQualifiedName().contentEquals(ResponseEntity.class.getName()));
  }
}
