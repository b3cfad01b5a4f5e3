package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** Bodies, files and attributes have a type that a request has them in. */
final class WholeTypeRule implements ParameterRule {
  @Override
  public Report check(HandlerClass handler, RouteMethod route, HandlerParameter parameter) {
    if (!parameter.type().isUnsupported()) {
      return Report.clean();
    }
    return switch (parameter.source().kind()) {
      case BODY ->
          report(
              Code.UNSUPPORTED_BODY,
              parameter,
              "a body is taken as byte[], String, InputStream, as the FormFields of"
                  + " dev.rrjava.http, as a number, enum, date or the like, as an object of a"
                  + " type without holes, or as an Optional of one of these");
      case UPLOAD ->
          report(
              Code.UNSUPPORTED_UPLOAD,
              parameter,
              "a file is taken as UploadedFile or Path, an Optional, List, Set or array of it, or all"
                  + " as Uploads");
      case PART ->
          report(
              Code.UNSUPPORTED_PART,
              parameter,
              "a part is taken as an object that a codec reads, or an Optional of one; take strings,"
                  + " numbers and the like with @FormParam, files with @Upload");
      case ATTRIBUTE ->
          report(
              Code.UNSUPPORTED_ATTRIBUTE,
              parameter,
              "no object can be asked whether it has type arguments; take for example List<?>");
      default -> Report.clean();
    };
  }

  private static Report report(Code code, HandlerParameter parameter, String remedy) {
    return Report.of(
        code,
        Location.of(parameter.element()),
        "\"%s\" is of type %s: %s",
        parameter.name(),
        PlainType.of(parameter.mirror()),
        remedy);
  }
}
