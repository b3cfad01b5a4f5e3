package dev.rrjava.processor.check;

import dev.rrjava.processor.model.Outcome;
import dev.rrjava.processor.model.Place;
import dev.rrjava.processor.report.Code;
import dev.rrjava.processor.report.Report;

/** An annotation whose value is a list has at least one element. */
final class EmptyList {
  private EmptyList() {}

  /** Reports the empty lists of what a method declares of its response. */
  static Report check(Outcome outcome) {
    return Report.all(outcome.emptyLists().stream().map(EmptyList::at).toList());
  }

  /** Reports an empty list. */
  static Report at(Place place) {
    return Report.of(Code.EMPTY_LIST, place, "the list is empty; add a value, or remove it");
  }
}
