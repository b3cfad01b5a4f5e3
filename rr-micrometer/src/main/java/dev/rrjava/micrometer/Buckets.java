package dev.rrjava.micrometer;

import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.List;

/** The upper limits of histograms. */
final class Buckets {
  /** For summaries without limits of their own: they may be of bytes as well as of items. */
  static final List<Double> DECADES = List.of(1.0, 10.0, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9);

  private Buckets() {}

  /**
   * Returns the limits that a meter declares: service level objectives, or a histogram's. Without
   * infinity, which is the last one of every histogram.
   */
  static List<Double> of(DistributionStatisticConfig configuration) {
    return configuration.getHistogramBuckets(true).stream()
        .filter(limit -> !limit.isInfinite())
        .toList();
  }
}
