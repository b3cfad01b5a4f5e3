package dev.rrjava.processor.model;

import java.util.List;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A class that {@code @Converters} names.
 *
 * @param location where it is named
 * @param type the class
 * @param methods its methods with {@code @Converter}
 */
public record NamedConverters(
    Location location, TypeMirror type, List<ExecutableElement> methods) {}
