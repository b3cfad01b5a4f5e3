package dev.rrjava.http;

/**
 * A part of a request that violates a constraint of the application.
 *
 * @param name the location: the name of a parameter, or the path in a body, such as {@code
 *     items[0].price}; empty for the whole
 * @param detail the constraint, for the client
 */
public record Violation(String name, String detail) {}
