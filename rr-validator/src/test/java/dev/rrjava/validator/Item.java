package dev.rrjava.validator;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;

/** A part of an order. */
@Valid
record Item(@Positive int count, @DecimalMax("9.99") BigDecimal price) {}
