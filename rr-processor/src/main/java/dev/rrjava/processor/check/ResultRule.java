package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** A method returns something that a response can be made of. */
final class ResultRule implements RouteRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    if (!(route.outcome().result() instanceof Result.Unsupported)) {
      return Report.clean();
    }
    return Report.of(
        Code.UNSUPPORTED_RESULT,
        Place.of(route.element()),
        "%s.%s returns %s, of which no response can be made; return void, String, byte[], Response, a"
            + " Path, an InputStream, a BodyWriter, an object for a codec, or a Stream, Iterator,"
            + " Optional or CompletionStage of one",
        handler.name(),
        route.name(),
        PlainType.of(route.returnType()));
  }
}
