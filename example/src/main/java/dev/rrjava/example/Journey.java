package dev.rrjava.example;

import dev.rrjava.annotations.Default;
import dev.rrjava.annotations.Query;

/** A group of parameters: two variables of the path, two of the query with what stands for them. */
record Journey(
    String from,
    String to,
    @Query @Default("1") int passengers,
    @Query @Default("false") boolean bicycle) {}
