package dev.rrjava.example;

/** A season ticket and its holder. */
record Pass(String number, String holder) {}
