package dev.rrjava.processor.model;

/**
 * What a class puts before the templates of its methods.
 *
 * @param place the value of its annotation
 * @param template the value, read as a template
 */
public record Prefix(Place place, Template template) {}
