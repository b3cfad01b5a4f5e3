/** Tests the server with real worker processes. */
@NullMarked
package dev.rrjava.devserver.process;

import org.jspecify.annotations.NullMarked;
