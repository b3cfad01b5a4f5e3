package dev.rrjava.internal.form;

/**
 * A text field.
 *
 * @param name the name as it was sent, with its brackets
 * @param value the value as it was sent; bytes that are not UTF-8 are U+FFFD
 */
public record FormField(String name, String value) {}
