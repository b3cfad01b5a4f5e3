/** The annotation processor, which generates the routes of annotated handlers. */
@NullMarked
package dev.rrjava.processor;

import org.jspecify.annotations.NullMarked;
