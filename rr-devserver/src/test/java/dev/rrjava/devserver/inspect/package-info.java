/** Tests what developers see of requests. */
@NullMarked
package dev.rrjava.devserver.inspect;

import org.jspecify.annotations.NullMarked;
