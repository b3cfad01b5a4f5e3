package dev.rrjava.example;

import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Query;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** A group of parameters: two variables of the path, two of the query with what stands for them. */
record Journey(
    String from,
    String to,
    @Query @Default("1") @Min(1) @Max(20) int passengers,
    @Query @Default("false") boolean bicycle) {}
