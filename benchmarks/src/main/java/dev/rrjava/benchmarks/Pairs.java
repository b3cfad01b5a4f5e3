package dev.rrjava.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Two measurements in turn, so that other work of the machine affects both: the result is the
 * median of the ratios of all pairs.
 */
record Pairs(List<Double> floor, List<Double> ours) {

  interface Measurement {
    double measure() throws Exception;
  }

  /** Measures a number of pairs, after one that is ignored; the order alternates. */
  static Pairs measure(int count, Measurement floor, Measurement ours) throws Exception {
    floor.measure();
    ours.measure();
    Pairs pairs = new Pairs(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < count; i++) {
      if (i % 2 == 0) {
        pairs.floor.add(floor.measure());
        pairs.ours.add(ours.measure());
      } else {
        pairs.ours.add(ours.measure());
        pairs.floor.add(floor.measure());
      }
    }
    return pairs;
  }

  double medianRatio() {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < floor.size(); i++) {
      ratios.add(ours.get(i) / floor.get(i));
    }
    return median(ratios);
  }

  static double median(List<Double> values) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** Prints one row of a table. */
  void print(String name, String unit) {
    System.out.printf(
        Locale.ROOT,
        "%-34s %12.1f %12.1f  %-10s %6.3f%n",
        name,
        median(floor),
        median(ours),
        unit,
        medianRatio());
  }

  static void printHeading(String floorName) {
    System.out.printf("%-34s %12s %12s  %-10s %6s%n", "", floorName, "ours", "unit", "ratio");
  }
}
