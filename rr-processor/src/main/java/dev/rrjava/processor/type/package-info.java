/**
 * Inspects types of the language, and tokens of HTTP, for all stages. Depends on no other package.
 */
@NullMarked
package dev.rrjava.processor.type;

import org.jspecify.annotations.NullMarked;
