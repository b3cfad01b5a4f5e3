package dev.rrjava.processor.model;

import java.util.Optional;

/**
 * The wanted name of the class of routes, and what the compiler has in its place.
 *
 * @param name as the build has it, whether or not it is one
 * @param outerClass the class that it would lie in
 * @param otherModule the module that has its package, if that is not the handlers'
 */
public record RoutesOption(
    String name, Optional<String> outerClass, Optional<String> otherModule) {}
