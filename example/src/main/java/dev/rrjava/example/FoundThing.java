package dev.rrjava.example;

import io.avaje.jsonb.Json;
import java.time.LocalDate;
import java.util.UUID;

/** What somebody left on board. */
@Json
record FoundThing(UUID id, Kind kind, String description, LocalDate found) {

  /** By which a thing is looked for. */
  enum Kind {
    CLOTHING,
    LUGGAGE,
    TOY
  }
}
