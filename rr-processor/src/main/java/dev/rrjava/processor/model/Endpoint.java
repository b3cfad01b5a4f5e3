package dev.rrjava.processor.model;

import java.util.List;

/**
 * A routed method at the end of its path.
 *
 * @param handler its class
 * @param route the method
 * @param httpMethods what it answers, sorted: with {@code GET} also {@code HEAD}, unless another
 *     method answers that
 */
public record Endpoint(HandlerClass handler, RouteMethod route, List<String> httpMethods) {}
