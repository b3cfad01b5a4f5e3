package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteMethod.Hints;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Checks that early hints are links (RFC 8288) that browsers use before the response. */
final class EarlyHintsValidator implements Validator.OfRoutes {
  private static final Set<String> RELATIONS =
      new TreeSet<>(Set.of("dns-prefetch", "modulepreload", "preconnect", "prefetch", "preload"));

  /** Destinations (Fetch standard) that browsers preload. */
  private static final Set<String> DESTINATIONS =
      new TreeSet<>(
          Set.of(
              "audio",
              "document",
              "embed",
              "fetch",
              "font",
              "image",
              "json",
              "object",
              "script",
              "style",
              "text",
              "track",
              "video",
              "worker"));

  @Override
  public Report validate(HandlerClass handler, RouteMethod route) {
    return route.hints().isPresent() ? check(route.hints().get()) : Report.clean();
  }

  /** RR501. */
  private static Report check(Hints hints) {
    return hints.links().isEmpty()
        ? Report.of(
            Code.HINTS_WITHOUT_LINKS,
            hints.location(),
            "@EarlyHints has no links; add one, or remove the annotation")
        : Report.all(hints.links().stream().map(EarlyHintsValidator::check).toList());
  }

  private static Report check(Hints.Link link) {
    if (link.value().isEmpty()) {
      return malformed(link);
    }
    Hints.LinkValue value = link.value().get();
    Set<String> relations = new TreeSet<>();
    value.parameter("rel").stream()
        .flatMap(rel -> List.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream())
        .forEach(relations::add);
    relations.remove("");
    List<Report> reports = new ArrayList<>();
    reports.add(checkRelations(link, relations));
    if (relations.contains("preload")) {
      reports.add(checkDestination(link, value.parameter("as")));
    }
    return Report.all(reports);
  }

  /** RR503. */
  private static Report malformed(Hints.Link link) {
    return Report.of(
        Code.MALFORMED_LINK,
        link.location(),
        "expected a link such as \"</app.css>; rel=preload; as=style\", but %s",
        link.problem());
  }

  /** RR504. */
  private static Report checkRelations(Hints.Link link, Set<String> relations) {
    if (relations.isEmpty()) {
      return relation(
          link, "the link has no relation; add one, for example \"; rel=preload; as=style\"");
    }
    return Report.all(
        relations.stream()
            .filter(relation -> !RELATIONS.contains(relation))
            .map(
                relation ->
                    relation(
                        link,
                        "browsers ignore rel="
                            + relation
                            + " in early hints; "
                            + suggestion(relation, RELATIONS)))
            .toList());
  }

  private static Report relation(Hints.Link link, String message) {
    return Report.of(Code.UNSUITABLE_RELATION, link.location(), "%s", message);
  }

  /** RR505. */
  private static Report checkDestination(Hints.Link link, Optional<String> destination) {
    if (destination.isEmpty()) {
      return Report.of(
          Code.UNSUITABLE_DESTINATION,
          link.location(),
          "a preload declares what the target is used for; add, for example, \"; as=style\"");
    }
    String as = destination.get().toLowerCase(Locale.ROOT);
    return DESTINATIONS.contains(as)
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_DESTINATION,
            link.location(),
            "browsers can't preload as=%s; %s",
            as,
            suggestion(as, DESTINATIONS));
  }

  private static String suggestion(String actual, Set<String> known) {
    return Suggestion.closest(actual, known)
        .map(candidate -> "did you mean " + candidate + "?")
        .orElse("write one of " + String.join(", ", known));
  }
}
