package dev.rrjava.processor.check;

import dev.rrjava.processor.model.DeclaredResponse;
import dev.rrjava.processor.model.Location;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** An annotation whose value is a list has at least one element. */
final class EmptyList {
  private EmptyList() {}

  /** Reports the empty lists of what a method declares of its response. */
  static Report check(DeclaredResponse response) {
    return Report.all(response.emptyLists().stream().map(EmptyList::at).toList());
  }

  /** Reports an empty list. */
  static Report at(Location location) {
    return Report.of(Code.EMPTY_LIST, location, "the list is empty; add a value, or remove it");
  }
}
