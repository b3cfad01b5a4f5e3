/**
 * Notices changes of an application under development, and compiles them in this process. Does not
 * depend on workers or HTTP.
 */
@NullMarked
package dev.rrjava.devserver.live;

import org.jspecify.annotations.NullMarked;
