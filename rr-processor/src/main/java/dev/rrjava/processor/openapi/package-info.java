/**
 * Creates an OpenAPI document from a model without errors. Depends on {@code model}, {@code type},
 * and javac's types and comments; uses no messager and no filer.
 */
@NullMarked
package dev.rrjava.processor.openapi;

import org.jspecify.annotations.NullMarked;
