/**
 * What the tests of the processor share: examples, compilations, and classes that were generated.
 */
package dev.rrjava.processor.testing;
