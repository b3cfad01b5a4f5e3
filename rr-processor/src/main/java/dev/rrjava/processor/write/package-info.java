/**
 * From a clean model to files: Java source, and what is made beside it. Knows {@code model} and
 * {@code openapi}, and {@code report} for what the file system refuses.
 */
@NullMarked
package dev.rrjava.processor.write;

import org.jspecify.annotations.NullMarked;
