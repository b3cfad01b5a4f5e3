/**
 * The sources of an application under development: notices changes, and compiles them in this
 * process. Does not depend on workers or HTTP.
 */
@NullMarked
package dev.rrjava.devserver.project;

import org.jspecify.annotations.NullMarked;
