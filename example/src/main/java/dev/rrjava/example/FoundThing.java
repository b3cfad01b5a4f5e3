package dev.rrjava.example;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.UUID;

/** A thing that was left on board. */
@Json
record FoundThing(UUID id, Kind kind, String description, LocalDate found) {

  /** The kinds of things that can be searched for. */
  enum Kind {
    CLOTHING,
    LUGGAGE,
    TOY
  }
}
