/**
 * From a clean model to Java source. Knows {@code model}, and {@code report} for what the file
 * system refuses.
 */
@NullMarked
package dev.rrjava.processor.write;

import org.jspecify.annotations.NullMarked;
