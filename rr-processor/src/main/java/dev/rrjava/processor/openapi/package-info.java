/**
 * From a clean model to an OpenAPI document, as text. Knows {@code model} and javac's view of types
 * and comments; neither messager nor filer.
 */
@NullMarked
package dev.rrjava.processor.openapi;

import org.jspecify.annotations.NullMarked;
