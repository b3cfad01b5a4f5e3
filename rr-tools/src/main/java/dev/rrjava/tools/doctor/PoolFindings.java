package dev.rrjava.tools.doctor;

import dev.rrjava.tools.doctor.Finding.Result;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What one check has found about each pool. */
final class PoolFindings {
  private final Map<Finding, String> sections = new LinkedHashMap<>();

  /** Adds a finding; one that is equal to that of another pool is said once. */
  void add(Pool.Plan plan, Finding finding) {
    sections.putIfAbsent(finding, plan.prefix());
  }

  /**
   * Returns what is to be said of all: a check that did not apply to one pool applied all the same.
   */
  private Result worst() {
    Set<Result> results = new TreeSet<>();
    sections.keySet().forEach(finding -> results.add(finding.result()));
    if (results.size() > 1) {
      results.remove(Result.SKIPPED);
    }
    return results.stream().max(Result::compareTo).orElseThrow();
  }

  /** Returns all as one finding: only what has to be done, if there is such. */
  Finding merged() {
    Result worst = worst();
    boolean isToBeMended = worst.compareTo(Result.WARNING) >= 0;
    Map<Finding, String> said =
        sections.entrySet().stream()
            .filter(entry -> !isToBeMended || !entry.getKey().remedy().isEmpty())
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    String found =
        said.entrySet().stream()
            .map(entry -> entry.getValue() + entry.getKey().found())
            .collect(Collectors.joining("; "));
    String remedy =
        said.keySet().stream()
            .map(Finding::remedy)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return new Finding(worst, found, remedy);
  }
}
