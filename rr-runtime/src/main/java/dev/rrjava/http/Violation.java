package dev.rrjava.http;

/**
 * One part of a request that breaks a rule of the application.
 *
 * @param name where it is: the name of a parameter, or the path in a body, such as {@code
 *     items[0].price}; empty for the whole
 * @param detail the rule, for the client
 */
public record Violation(String name, String detail) {}
