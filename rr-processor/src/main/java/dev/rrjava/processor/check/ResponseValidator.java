package dev.rrjava.processor.check;

import dev.rrjava.http.MediaType;
import dev.rrjava.internal.header.Token;
import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.DeclaredResponse.DeclaredMediaType;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.model.Result;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Checks the statuses, headers and media types that methods and classes declare. */
final class ResponseValidator implements Validator.OfHandlers {
  private static final String EVENTS = "text/event-stream";

  private static final Set<Result> STRINGS =
      Set.of(
          Result.BuiltIn.STRING,
          Result.BuiltIn.CHAR_SEQUENCE,
          Result.BuiltIn.STRINGS,
          Result.BuiltIn.CHAR_SEQUENCES);

  /** Remedies for headers that have another source, by name. */
  private static final Map<String, String> RESERVED_HEADERS =
      Map.of(
          "content-type", "use @Produces",
          "content-length", "the worker sets it, so remove it",
          "transfer-encoding", "the server sets it, so remove it",
          "connection", "the server sets it, so remove it",
          "trailer", "add a Trailer to a Response");

  @Override
  public Report validate(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      DeclaredResponse response = route.response();
      reports.add(checkStatuses(response));
      for (DeclaredResponse.Header header : response.headers()) {
        reports.add(checkHeader(header));
      }
      for (DeclaredMediaType type : response.produces()) {
        reports.add(checkMediaType(type));
      }
      for (DeclaredMediaType range : response.consumes()) {
        reports.add(checkMediaRange(range));
      }
      reports.add(checkLists(response));
      reports.add(checkMediaTypesOfResult(response));
    }
    if (!handler.produces().isEmpty()) {
      reports.add(
          checkDefault(
              handler, handler.produces(), DeclaredResponse::produces, "@Produces", "returns"));
    }
    if (!handler.consumes().isEmpty()) {
      reports.add(
          checkDefault(
              handler, handler.consumes(), DeclaredResponse::consumes, "@Consumes", "takes"));
    }
    return Report.all(reports);
  }

  /** RR407. */
  static Report checkLists(DeclaredResponse response) {
    List<Report> reports = new ArrayList<>();
    for (Location location : response.emptyLists()) {
      reports.add(emptyList(location));
    }
    return Report.all(reports);
  }

  /** RR407. */
  static Report emptyList(Location location) {
    return Report.of(
        Code.EMPTY_LIST,
        location,
        "expected at least one value, but the list is empty; add one, or remove the annotation");
  }

  /** RR403. */
  static Report checkStatuses(DeclaredResponse response) {
    boolean isEntity = response.result().unwrapped() instanceof Result.Entity;
    List<Report> reports = new ArrayList<>();
    for (DeclaredResponse.Status status : response.statuses()) {
      boolean isFirst = reports.isEmpty();
      reports.add(
          isFirst || isEntity
              ? checkStatus(status, response.result().body(), isFirst)
              : unsuitable(
                  status,
                  "expected one status, because the method returns no ResponseEntity; remove the"
                      + " others, or return a ResponseEntity"));
    }
    return Report.all(reports);
  }

  private static Report checkStatus(DeclaredResponse.Status status, Result body, boolean isFirst) {
    int code = status.code();
    if (code < 200 || code > 599) {
      return unsuitable(status, "expected a status from 200 to 599, but was " + code);
    }
    if (body == Result.BuiltIn.RESPONSE || body == Result.BuiltIn.PROBLEM) {
      return unsuitable(
          status,
          "a "
              + (body == Result.BuiltIn.RESPONSE ? "Response" : "Problem")
              + " has a status of its own; set it there, or return the body");
    }
    boolean isBodiless = code == 204 || code == 205 || code == 304;
    return isBodiless && isFirst && !(body instanceof Result.Nothing)
        ? unsuitable(
            status,
            "a response with status "
                + code
                + " has no body (RFC 9110 section 15), but the method returns one; return void")
        : Report.clean();
  }

  private static Report unsuitable(DeclaredResponse.Status status, String message) {
    return Report.of(Code.UNSUITABLE_STATUS, status.location(), "%s", message);
  }

  /** RR404: a header is a name and a value (RFC 9110 section 5). */
  private static Report checkHeader(DeclaredResponse.Header header) {
    if (header.value().isEmpty()) {
      return malformed(header, "the colon is missing");
    }
    if (!Token.is(header.name())) {
      return malformed(
          header, "\"" + header.name() + "\" is not a name of letters, digits and hyphens");
    }
    if (header.text().chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
      return malformed(header, "the value contains a control character");
    }
    String remedy = RESERVED_HEADERS.get(header.name().toLowerCase(Locale.ROOT));
    return remedy == null
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_RESPONSE_HEADER,
            header.location(),
            "@ResponseHeader can't set %s; %s",
            header.name(),
            remedy);
  }

  private static Report malformed(DeclaredResponse.Header header, String problem) {
    return Report.of(
        Code.MALFORMED_RESPONSE_HEADER,
        header.location(),
        "expected \"Name: value\", such as \"Cache-Control: no-store\", but %s",
        problem);
  }

  /** RR405. */
  private static Report checkMediaType(DeclaredMediaType declared) {
    return declared.mediaType().filter(MediaType::isRange).isPresent()
        ? malformed(
            declared, "expected a single media type, but was the range \"%s\"", declared.text())
        : checkSyntax(declared);
  }

  /** RR405. */
  private static Report checkMediaRange(DeclaredMediaType declared) {
    boolean isUnknownRange =
        declared
            .mediaType()
            .filter(MediaType::isRange)
            .filter(range -> !isComparable(range))
            .isPresent();
    return isUnknownRange
        ? malformed(
            declared,
            "expected a range of media types such as \"text/*\" or \"application/*+json\", but was"
                + " \"%s\"",
            declared.text())
        : checkSyntax(declared);
  }

  /** Whether requests are compared with such a range: of all types, one type, or one suffix. */
  private static boolean isComparable(MediaType range) {
    String subtype = range.subtype();
    boolean isSubtype =
        subtype.equals("*") || (subtype.startsWith("*+") && subtype.lastIndexOf('*') == 0);
    return isSubtype && (range.type().indexOf('*') < 0 || range.name().equals("*/*"));
  }

  private static Report checkSyntax(DeclaredMediaType declared) {
    return declared.mediaType().isPresent()
        ? Report.clean()
        : malformed(
            declared,
            "expected a media type such as \"application/json\" or \"text/html; charset=utf-8\", but"
                + " was \"%s\"",
            declared.text());
  }

  private static Report malformed(DeclaredMediaType declared, String format, String text) {
    return Report.of(Code.MALFORMED_MEDIA_TYPE, declared.location(), format, text);
  }

  /** RR406. */
  private static Report checkMediaTypesOfResult(DeclaredResponse response) {
    if (response.produces().isEmpty()) {
      return Report.clean();
    }
    Result body = response.result().body();
    DeclaredMediaType first = response.produces().get(0);
    if (body instanceof Result.Nothing) {
      return unsuitable(
          first, "@Produces has no effect, because the method returns no body; remove it");
    }
    if (body == Result.BuiltIn.EVENTS && !first.is(EVENTS)) {
      return unsuitable(
          first,
          "events have the media type " + EVENTS + ", not \"" + first.text() + "\"; remove it");
    }
    boolean hasFormats =
        body instanceof Result.Encoded
            || body instanceof Result.EncodedStream
            || body instanceof Result.Scalar;
    if (hasFormats || STRINGS.contains(body)) {
      Report charsets = checkCharsets(response);
      if (!charsets.isClean()) {
        return charsets;
      }
    }
    return response.isNegotiated() && !hasFormats
        ? unsuitable(
            response.produces().get(1),
            "expected one media type, because only objects, numbers, enums, dates and other built-in"
                + " types can be sent as several; write a method for each")
        : Report.clean();
  }

  /** RR406. */
  private static Report checkCharsets(DeclaredResponse response) {
    for (DeclaredMediaType declared : response.produces()) {
      Optional<String> charset = declared.mediaType().flatMap(type -> type.parameter("charset"));
      if (charset.isPresent() && !charset.get().equalsIgnoreCase("utf-8")) {
        return unsuitable(
            declared,
            "expected the charset UTF-8, in which strings and objects are sent, but was "
                + charset.get()
                + "; return byte[] to send another");
      }
    }
    return Report.clean();
  }

  /** RR406: the media types of a class apply to one of its methods at least. */
  private static Report checkDefault(
      HandlerClass handler,
      List<DeclaredMediaType> declared,
      Function<DeclaredResponse, List<DeclaredMediaType>> effective,
      String annotation,
      String verb) {
    boolean isUsed =
        handler.routes().stream()
            .map(RouteMethod::response)
            .anyMatch(response -> effective.apply(response).equals(declared));
    return isUsed
        ? Report.clean()
        : unsuitable(
            declared.get(0),
            annotation
                + " has no effect, because no method of "
                + handler.name()
                + " without this annotation "
                + verb
                + " a body of this type; remove it, or move it to the methods");
  }

  private static Report unsuitable(DeclaredMediaType declared, String message) {
    return Report.of(Code.UNSUITABLE_MEDIA_TYPE, declared.location(), "%s", message);
  }
}
