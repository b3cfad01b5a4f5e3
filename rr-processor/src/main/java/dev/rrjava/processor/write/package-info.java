/**
 * Writes the files for a model without errors: Java source, the list of routes and the OpenAPI
 * document. Depends on {@code model}, {@code openapi} and, for errors of the file system, {@code
 * report}.
 */
@NullMarked
package dev.rrjava.processor.write;

import org.jspecify.annotations.NullMarked;
