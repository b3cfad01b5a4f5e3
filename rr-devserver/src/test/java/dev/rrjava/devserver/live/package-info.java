/** Tests of what notices and compiles changes. */
@NullMarked
package dev.rrjava.devserver.live;

import org.jspecify.annotations.NullMarked;
