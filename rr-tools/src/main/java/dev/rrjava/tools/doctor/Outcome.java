package dev.rrjava.tools.doctor;

/**
 * A check with what it has found.
 *
 * @param check the name of the check
 * @param finding what it has found
 */
public record Outcome(String check, Finding finding) {}
