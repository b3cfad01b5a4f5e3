package dev.rrjava.internal.form;

/**
 * A text field.
 *
 * @param name as it was sent, with its brackets
 * @param value what was sent; what is not UTF-8 is U+FFFD
 */
public record FormField(String name, String value) {}
