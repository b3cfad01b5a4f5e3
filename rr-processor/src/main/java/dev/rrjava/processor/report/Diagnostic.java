package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Location;

/**
 * One finding.
 *
 * @param code what kind of finding
 * @param location where the compiler shows it
 * @param message the rule, what is there instead, and what to do; without the code
 */
public record Diagnostic(Code code, Location location, String message) {}
