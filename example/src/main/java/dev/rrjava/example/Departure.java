package dev.rrjava.example;

import io.avaje.jsonb.Json;
import java.time.LocalTime;

/** One departure. */
@Json
record Departure(LocalTime time, String from, String to) {
  @Override
  public String toString() {
    return time + "  " + from + " -> " + to;
  }
}
