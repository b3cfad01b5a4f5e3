package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.MediaType;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Media types are of the form of RFC 9110 section 8.3.1, and go with what the method returns. */
final class MediaTypeRule implements RouteRule {
  private static final String EVENTS = "text/event-stream";
  private static final Set<Result> TEXTS =
      Set.of(
          Result.BuiltIn.TEXT,
          Result.BuiltIn.CHARACTERS,
          Result.BuiltIn.TEXTS,
          Result.BuiltIn.SEQUENCES);

  @Override
  public Report check(HandlerClass handler, RouteMethod route) {
    DeclaredResponse response = route.response();
    List<Report> reports = new ArrayList<>();
    response.produces().forEach(type -> reports.add(checkForm(type, false)));
    response.consumes().forEach(type -> reports.add(checkForm(type, true)));
    reports.add(EmptyList.check(response));
    if (!response.produces().isEmpty()) {
      reports.add(checkResult(response, response.result().body()));
    }
    return Report.all(reports);
  }

  private static Report checkForm(DeclaredResponse.Text mediaType, boolean isRange) {
    Optional<MediaType> parsed = MediaType.parse(mediaType.text());
    if (parsed.isEmpty()) {
      return Report.of(
          Code.MALFORMED_MEDIA_TYPE,
          mediaType.location(),
          "\"%s\" is no media type; write type and subtype, such as \"application/json\", and"
              + " parameters as name=value behind semicolons",
          mediaType.text());
    }
    return parsed.get().isRange() && !(isRange && parsed.get().isKnownRange())
        ? Report.of(
            Code.MALFORMED_MEDIA_TYPE,
            mediaType.location(),
            isRange
                ? "\"%s\" is no range of media types; write such as \"text/*\" or \"application/*+json\""
                : "\"%s\" is a range, but a response is of one media type",
            mediaType.text())
        : Report.clean();
  }

  private static Report checkResult(DeclaredResponse response, Result body) {
    DeclaredResponse.Text first = response.produces().get(0);
    if (body instanceof Result.Nothing) {
      return unsuitable(
          first, "this method returns no body that could be of a media type; remove it");
    }
    if (body == Result.BuiltIn.EVENTS
        && !first.text().strip().toLowerCase(Locale.ROOT).equals(EVENTS)) {
      return unsuitable(first, "events are of the media type " + EVENTS + "; remove this one");
    }
    boolean hasFormats =
        body instanceof Result.Encoded
            || body instanceof Result.EncodedStream
            || body instanceof Result.Scalar;
    if (hasFormats || TEXTS.contains(body)) {
      for (DeclaredResponse.Text mediaType : response.produces()) {
        Optional<String> charset = MediaType.parse(mediaType.text()).flatMap(MediaType::charset);
        if (charset.isPresent() && !charset.get().equalsIgnoreCase("utf-8")) {
          return unsuitable(
              mediaType, "text leaves as UTF-8, not as " + charset.get() + "; return byte[]");
        }
      }
    }
    return response.isNegotiated() && !hasFormats
        ? unsuitable(
            response.produces().get(1),
            "only objects, numbers, enums, dates and the like can be sent in several media types; write a"
                + " method for each")
        : Report.clean();
  }

  private static Report unsuitable(DeclaredResponse.Text mediaType, String problem) {
    return Report.of(Code.UNSUITABLE_MEDIA_TYPE, mediaType.location(), "%s", problem);
  }
}
