package dev.rrjava.processor.model;

import java.util.List;

/**
 * A routed method, with the HTTP methods that it handles.
 *
 * @param handler its class
 * @param route the method
 * @param httpMethods in alphabetical order; {@code GET} includes {@code HEAD} unless another method
 *     handles it
 */
public record Endpoint(HandlerClass handler, RouteMethod route, List<String> httpMethods) {}
