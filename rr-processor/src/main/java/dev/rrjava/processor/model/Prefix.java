package dev.rrjava.processor.model;

/**
 * What a class puts before the templates of its methods.
 *
 * @param location the value of its annotation
 * @param template the value, read as a template
 */
public record Prefix(Location location, Template template) {}
