package dev.rrjava.example;

import io.avaje.jsonb.Json;

/** A ship of the line. */
@Json
record Ship(String name, int seats, int built) {}
