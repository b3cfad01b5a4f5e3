package dev.rrjava.example;

import io.avaje.jsonb.Json;
import java.util.List;

/** A harbour, and those that a ferry reaches from it without a stop. */
@Json
record Harbour(String name, List<String> neighbours) {}
