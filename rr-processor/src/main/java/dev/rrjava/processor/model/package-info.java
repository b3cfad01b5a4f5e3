/**
 * What handler classes declare, as records. Knows the language model of javac, and nothing else of
 * the processor: no messager, no filer.
 */
@NullMarked
package dev.rrjava.processor.model;

import org.jspecify.annotations.NullMarked;
