package dev.rrjava.processor.model;

import javax.lang.model.element.ExecutableElement;

/**
 * A method that says how text becomes its result.
 *
 * @param method the method
 * @param location where it is written, or named if it is in a class file
 */
public record Converter(ExecutableElement method, Location location) {}
