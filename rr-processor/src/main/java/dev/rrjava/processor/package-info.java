/** The annotation processor that generates the dispatch code for annotated handlers. */
@NullMarked
package dev.rrjava.processor;

import org.jspecify.annotations.NullMarked;
