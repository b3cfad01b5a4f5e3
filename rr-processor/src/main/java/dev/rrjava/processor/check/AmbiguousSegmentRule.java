package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Application;
import dev.rrjava.processor.model.Endpoint;
import dev.rrjava.processor.model.HandlerClass;
import dev.rrjava.processor.model.RouteMethod;
import dev.rrjava.processor.model.RouteTree;
import dev.rrjava.processor.model.Segment;
import dev.rrjava.processor.model.Template;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Of two segments in one place with text beside their variables, one is more specific, or no text
 * matches both.
 */
final class AmbiguousSegmentRule implements Rule {
  @Override
  public Report check(Application application) {
    List<HandlerClass> handlers = application.routed();
    List<Template> templates =
        handlers.stream()
            .flatMap(handler -> handler.routes().stream())
            .map(RouteMethod::template)
            .toList();
    // Most applications have no such segment, and need no tree for this.
    boolean isConcerned =
        templates.stream()
            .flatMap(template -> template.segments().stream())
            .anyMatch(Segment.Composite.class::isInstance);
    return isConcerned && templates.stream().allMatch(Template::isWellFormed)
        ? check(RouteTree.of(handlers))
        : Report.clean();
  }

  private static Report check(RouteTree node) {
    List<Report> reports = new ArrayList<>();
    List<Map.Entry<Segment.Composite, RouteTree>> composites =
        List.copyOf(node.composites().entrySet());
    for (int i = 0; i < composites.size(); i++) {
      for (int j = i + 1; j < composites.size(); j++) {
        Map.Entry<Segment.Composite, RouteTree> one = composites.get(i);
        Map.Entry<Segment.Composite, RouteTree> other = composites.get(j);
        Optional<String> text = Overlap.ambiguous(one.getKey(), other.getKey());
        if (text.isPresent()) {
          reports.add(check(node.path().size(), one.getValue(), other.getValue(), text.get()));
        }
      }
    }
    node.children().map(AmbiguousSegmentRule::check).forEach(reports::add);
    return Report.all(reports);
  }

  /** The first routes behind both that the same requests may be for. */
  private static Report check(int index, RouteTree one, RouteTree other, String text) {
    return one.allEndpoints()
        .flatMap(
            first ->
                other
                    .allEndpoints()
                    .filter(second -> shareMethod(first, second))
                    .filter(
                        second ->
                            Overlap.meet(
                                first.route().template().segments(),
                                second.route().template().segments(),
                                index + 1))
                    .map(second -> ambiguous(first, second, index, text)))
        .findFirst()
        .orElse(Report.clean());
  }

  private static boolean shareMethod(Endpoint one, Endpoint other) {
    return one.route().isAny()
        || other.route().isAny()
        || one.httpMethods().stream().anyMatch(other.httpMethods()::contains);
  }

  private static Report ambiguous(Endpoint first, Endpoint second, int index, String text) {
    List<Endpoint> inOrder =
        Stream.of(first, second)
            .sorted(Comparator.comparing(end -> end.route().template().text()))
            .toList();
    return Report.of(
        Code.AMBIGUOUS_SEGMENTS,
        inOrder.get(1).route().location(),
        "\"%s\" matches %s and %s, of %s.%s, and neither is more specific; change one, or give a"
            + " variable a regular expression",
        text,
        inOrder.get(1).route().template().segments().get(index).text(),
        inOrder.get(0).route().template().segments().get(index).text(),
        inOrder.get(0).handler().name(),
        inOrder.get(0).route().name());
  }
}
