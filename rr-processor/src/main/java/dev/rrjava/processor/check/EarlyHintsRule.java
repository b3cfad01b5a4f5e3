package dev.rrjava.processor.check;

import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.Hints;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Early hints are links (RFC 8288) that a browser acts on before it has the page. */
final class EarlyHintsRule implements RouteRule {
  private static final Set<String> RELATIONS =
      new TreeSet<>(Set.of("dns-prefetch", "modulepreload", "preconnect", "prefetch", "preload"));

  /** Destinations (Fetch standard) that a browser preloads. */
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
  public Report check(HandlerClass handler, RouteMethod route) {
    return route.hints().map(EarlyHintsRule::check).orElse(Report.clean());
  }

  private static Report check(Hints hints) {
    if (hints.links().isEmpty()) {
      return Report.of(
          Code.HINTS_WITHOUT_LINKS,
          hints.location(),
          "early hints have at least one link; add one, or remove @EarlyHints");
    }
    return Report.all(hints.links().stream().map(EarlyHintsRule::check).toList());
  }

  private static Report check(Hints.Link link) {
    LinkValue value;
    try {
      value = LinkValue.parse(link.text());
    } catch (LinkValue.SyntaxException e) {
      return Report.of(
          Code.MALFORMED_LINK,
          link.location(),
          "a link is \"<target>; name=value\", such as \"</app.css>; rel=preload; as=style\": %s",
          e.getMessage());
    }
    List<Report> reports = new ArrayList<>();
    Set<String> relations = new TreeSet<>();
    value.parameter("rel").stream()
        .flatMap(rel -> List.of(rel.toLowerCase(Locale.ROOT).strip().split("\\s+")).stream())
        .forEach(relations::add);
    relations.remove("");
    reports.add(checkRelations(link, relations));
    if (relations.contains("preload")) {
      reports.add(checkDestination(link, value.parameter("as")));
    }
    return Report.all(reports);
  }

  private static Report checkRelations(Hints.Link link, Set<String> relations) {
    if (relations.isEmpty()) {
      return relation(link, "the link has no rel; add for example \"; rel=preload; as=style\"");
    }
    return Report.all(
        relations.stream()
            .filter(relation -> !RELATIONS.contains(relation))
            .map(
                relation ->
                    relation(
                        link,
                        "browsers do not act early on rel="
                            + relation
                            + wanted(relation, RELATIONS)))
            .toList());
  }

  private static Report relation(Hints.Link link, String message) {
    return Report.of(Code.UNSUITABLE_RELATION, link.location(), "%s", message);
  }

  private static Report checkDestination(Hints.Link link, Optional<String> destination) {
    if (destination.isEmpty()) {
      return Report.of(
          Code.UNSUITABLE_DESTINATION,
          link.location(),
          "a preload says what the target is for; add for example \"; as=style\"");
    }
    String as = destination.get().toLowerCase(Locale.ROOT);
    return DESTINATIONS.contains(as)
        ? Report.clean()
        : Report.of(
            Code.UNSUITABLE_DESTINATION,
            link.location(),
            "browsers do not preload as=%s%s",
            as,
            wanted(as, DESTINATIONS));
  }

  private static String wanted(String given, Set<String> known) {
    return Suggestion.closest(given, known)
        .map(meant -> ": did you mean " + meant + "?")
        .orElse("; write one of " + String.join(", ", known));
  }
}
