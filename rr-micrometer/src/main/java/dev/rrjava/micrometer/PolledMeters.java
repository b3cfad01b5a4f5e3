package dev.rrjava.micrometer;

import io.micrometer.core.instrument.Meter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;

/** Meters that do not tell when their value changes: they are read before values are sent. */
final class PolledMeters {
  private final Map<Meter.Id, List<Runnable>> readings = new ConcurrentHashMap<>();

  /** Adds a value that increases and decreases. NaN is no value: its object may have been freed. */
  void gauge(Meter meter, DoubleSupplier value, DoubleConsumer sink) {
    add(
        meter,
        () -> {
          double now = value.getAsDouble();
          if (Double.isFinite(now)) {
            sink.accept(now);
          }
        });
  }

  /** Adds a value that only increases. What it is less by is taken for a new beginning. */
  void counter(Meter meter, DoubleSupplier value, DoubleConsumer sink) {
    double[] last = new double[1];
    add(
        meter,
        () -> {
          double now = value.getAsDouble();
          if (!Double.isFinite(now)) {
            return;
          }
          if (now > last[0]) {
            sink.accept(now - last[0]);
          }
          last[0] = now;
        });
  }

  private void add(Meter meter, Runnable reading) {
    readings.computeIfAbsent(meter.getId(), id -> new CopyOnWriteArrayList<>()).add(reading);
  }

  void remove(Meter meter) {
    readings.remove(meter.getId());
  }

  /**
   * Reads all meters. Those that can't be read are code of the application, and are left out: an
   * error of one must not cost the others, and is thrown when all have been read.
   */
  void send() {
    Throwable failure = null;
    for (List<Runnable> ofMeter : readings.values()) {
      for (Runnable reading : ofMeter) {
        try {
          reading.run();
        } catch (RuntimeException | Error e) {
          failure = e;
        }
      }
    }
    if (failure instanceof Error error) {
      throw error; // logged once, as exceptions are
    }
    if (failure instanceof RuntimeException exception) {
      throw exception;
    }
  }
}
