package dev.rrjava.example;

import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What a passenger wants, as the passenger says it: JSON may leave things out. */
@Json
record Order(@Nullable String from, @Nullable String to, int passengers) {}
