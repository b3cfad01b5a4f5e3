package dev.rrjava.example;

import io.avaje.jsonb.Json;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** An order of tickets. JSON may leave out members; required ones are checked. */
@Json
@Valid
record Order(@NotNull String from, @NotNull String to, @Min(1) @Max(8) int passengers) {}
