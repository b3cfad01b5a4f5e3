package dev.rrjava.example;

import dev.rrjava.annotation.Default;
import dev.rrjava.annotation.QueryParam;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A parameter object: two path variables, and two query parameters with defaults. */
record Journey(
    String from,
    String to,
    @QueryParam @Default("1") @Min(1) @Max(20) int passengers,
    @QueryParam @Default("false") boolean bicycle) {}
