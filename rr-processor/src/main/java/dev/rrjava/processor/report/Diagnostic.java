package dev.rrjava.processor.report;

import dev.rrjava.processor.model.Place;

/**
 * One finding.
 *
 * @param code what kind of finding
 * @param place where the compiler shows it
 * @param message the rule, what is there instead, and what to do; without the code
 */
public record Diagnostic(Code code, Place place, String message) {}
