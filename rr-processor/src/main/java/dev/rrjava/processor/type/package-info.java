/** Questions about the types of the language, which every stage asks. Knows no other package. */
@NullMarked
package dev.rrjava.processor.type;

import org.jspecify.annotations.NullMarked;
