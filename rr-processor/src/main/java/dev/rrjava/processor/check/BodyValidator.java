package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.HandlerParameter;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteMethod.BodyLimit;
import dev.rrjava.processor.model.Source;
import dev.rrjava.processor.model.ValueType;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Checks what is taken from bodies and forms, and the limits of bodies. */
final class BodyValidator implements Validator.OfHandlers {
  /** A name that RoadRunner makes fields of (relay protocol, 6.5). */
  private static final Pattern FIELD_NAME = Pattern.compile("[^\\[\\] ]+(\\[[^\\[\\] ]*])*");

  private static final String LIST = "[]";

  @Override
  public Report validate(HandlerClass handler) {
    List<Report> reports = new ArrayList<>();
    for (RouteMethod route : handler.routes()) {
      List<HandlerParameter> inBody = new ArrayList<>();
      for (HandlerParameter leaf : route.leaves()) {
        if (leaf.source().kind().isInBody()) {
          inBody.add(leaf);
        }
      }
      if (!inBody.isEmpty()) {
        reports.add(checkHttpMethods(route, inBody.get(0)));
        reports.add(checkOneBody(inBody));
      }
      for (HandlerParameter field : inBody) {
        if (field.source().isFormField()) {
          reports.add(checkFieldName(field));
          reports.add(checkRepeatedField(field));
        }
      }
      reports.add(checkLimit(route));
    }
    reports.add(checkLimit(handler));
    return Report.all(reports);
  }

  /**
   * RR312: content of GET, HEAD and TRACE requests has no meaning (RFC 9110 sections 9.3.1, 9.3.2
   * and 9.3.8), and RoadRunner reads none of HEAD and OPTIONS (relay protocol, 5.13).
   */
  private static Report checkHttpMethods(RouteMethod route, HandlerParameter parameter) {
    for (String httpMethod : route.httpMethods()) {
      if (RouteMethod.WITHOUT_BODY.contains(httpMethod)) {
        return Report.of(
            Code.BODY_OF_GET,
            parameter.location(),
            httpMethod.equals("OPTIONS")
                ? "\"%s\" is taken from the body, which RoadRunner does not read in %s requests;"
                    + " use the query, or another HTTP method"
                : "\"%s\" is taken from the body, but %s requests have none; use the query, or"
                    + " another HTTP method",
            parameter.name(),
            httpMethod);
      }
    }
    return Report.clean();
  }

  /** RR311. A form can be taken as a whole, and by its fields as well. */
  private static Report checkOneBody(List<HandlerParameter> inBody) {
    List<HandlerParameter> bodies = new ArrayList<>();
    List<HandlerParameter> parts = new ArrayList<>();
    for (HandlerParameter leaf : inBody) {
      (leaf.source().kind() == Source.Kind.BODY ? bodies : parts).add(leaf);
    }
    if (bodies.isEmpty()) {
      return Report.clean();
    }
    HandlerParameter body = bodies.get(0);
    List<HandlerParameter> others = new ArrayList<>(bodies.subList(1, bodies.size()));
    if (others.isEmpty() && !isForm(body)) {
      others.addAll(parts);
    }
    return others.isEmpty()
        ? Report.clean()
        : Report.of(
            Code.SEVERAL_BODIES,
            others.get(0).location(),
            "\"%s\" is taken from the body, but \"%s\" already takes the whole body; remove one"
                + " of the two",
            others.get(0).name(),
            body.name());
  }

  private static boolean isForm(HandlerParameter body) {
    return body.type().value() instanceof ValueType.RequestPart whole
        && whole.part() == ValueType.Part.BODY_FORM;
  }

  /** RR333. */
  private static Report checkFieldName(HandlerParameter field) {
    String name = field.source().name();
    return field.type().container().isMap() || name.isEmpty() || FIELD_NAME.matcher(name).matches()
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_FIELD_NAME,
            field.location(),
            "expected the name of a form field without spaces, optionally with keys in brackets at the"
                + " end, such as user[name] or tags[], but was \"%s\"",
            name);
  }

  /** RR334: the server may be told to leave forms to the worker, so that this is a warning. */
  private static Report checkRepeatedField(HandlerParameter field) {
    boolean isKept =
        !field.type().container().isCollection()
            || field.source().name().endsWith(LIST)
            || isSuppressed(field.element());
    return isKept
        ? Report.clean()
        : Report.of(
            Code.REPEATED_FIELD,
            field.location(),
            "RoadRunner keeps only one value of a form field that occurs several times; rename it to"
                + " \"%s[]\" here and in HTML, or set http.raw_body and add @SuppressWarnings(\"%s\")",
            field.source().name(),
            Code.REPEATED_FIELD.id());
  }

  private static boolean isSuppressed(Element declaration) {
    for (@Nullable Element element = declaration;
        element != null;
        element = element.getEnclosingElement()) {
      SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
      if (suppressed != null
          && Arrays.asList(suppressed.value()).contains(Code.REPEATED_FIELD.id())) {
        return true;
      }
    }
    return false;
  }

  private static Report checkLimit(RouteMethod route) {
    if (route.bodyLimit().isEmpty()) {
      return Report.clean();
    }
    BodyLimit limit = route.bodyLimit().get();
    boolean isUseless = !route.takesBody() && route.element().equals(limit.location().element());
    return isUseless
        ? Report.all(List.of(checkSize(limit), useless(limit, "the method takes no body")))
        : checkSize(limit);
  }

  private static Report checkLimit(HandlerClass handler) {
    if (handler.bodyLimit().isEmpty()) {
      return Report.clean();
    }
    BodyLimit limit = handler.bodyLimit().get();
    boolean isUseless = handler.routes().stream().noneMatch(RouteMethod::takesBody);
    return isUseless
        ? Report.all(
            List.of(
                checkSize(limit),
                useless(limit, "no method of " + handler.name() + " takes a body")))
        : checkSize(limit);
  }

  /** RR326. */
  private static Report checkSize(BodyLimit limit) {
    return limit.byteCount() > 0
        ? Report.clean()
        : Report.of(
            Code.MALFORMED_BODY_LIMIT,
            limit.location(),
            "expected a limit of at least 1 byte, but was %d",
            limit.byteCount());
  }

  /** RR327. */
  private static Report useless(BodyLimit limit, String reason) {
    return Report.of(
        Code.USELESS_BODY_LIMIT,
        limit.location(),
        "@BodyLimit has no effect, because %s; remove it, or take the body as a parameter",
        reason);
  }
}
