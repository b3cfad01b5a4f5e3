package dev.rrjava.validator.parcel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.Positive;

/**
 * Has several constraints on members of each primitive type, in a package without {@code
 * NullMarked}: Avaje generates other code for it.
 */
@Valid
public record Parcel(
    @Min(1) @Max(9) byte layers,
    @Min(1) @Max(9) short height,
    @Min(1) @Max(9) int pieces,
    @Positive @Min(2) @Max(9) long grams,
    @Positive @Max(9) float width,
    @Positive @Max(9) double length,
    @AssertTrue @AssertFalse boolean undecided,
    @Negative int balance) {}
