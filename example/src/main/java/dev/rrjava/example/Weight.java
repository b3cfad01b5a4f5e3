package dev.rrjava.example;

import java.math.BigDecimal;

/** The weight of a piece of freight. */
record Weight(BigDecimal kilograms) {}
