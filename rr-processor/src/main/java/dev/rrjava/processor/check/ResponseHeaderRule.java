package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The headers of a response are lines of name and value (RFC 9110 section 5). */
final class ResponseHeaderRule implements RouteRule {
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "content-type", "say it with @Produces",
          "content-length", "the worker sets it",
          "transfer-encoding", "the server sets it",
          "connection", "the server sets it",
          "trailer", "add a Trailer to a Response");

  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    return Report.all(route.response().headers().stream().map(ResponseHeaderRule::check).toList());
  }

  private static Report check(DeclaredResponse.Text line) {
    int colon = line.text().indexOf(':');
    if (colon < 0) {
      return malformed(line, "it has no colon");
    }
    String name = line.text().substring(0, colon);
    if (!Token.isToken(name)) {
      return malformed(line, "\"" + name + "\" is no token of letters, digits and hyphens");
    }
    if (line.text().chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
      return malformed(line, "it has a control character");
    }
    return Optional.ofNullable(ELSEWHERE.get(name.toLowerCase(Locale.ROOT)))
        .map(advice -> malformed(line, name + " does not belong here: " + advice))
        .orElse(Report.clean());
  }

  private static Report malformed(DeclaredResponse.Text line, String problem) {
    return Report.of(
        Code.MALFORMED_RESPONSE_HEADER,
        line.location(),
        "a header is \"Name: value\", such as \"Cache-Control: no-store\": %s",
        problem);
  }
}
