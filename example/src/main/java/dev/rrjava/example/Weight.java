package dev.rrjava.example;

import java.math.BigDecimal;

/** What a piece of freight weighs. */
record Weight(BigDecimal kilograms) {}
