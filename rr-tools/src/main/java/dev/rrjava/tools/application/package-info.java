/** Puts together what an application needs to be started elsewhere. */
@NullMarked
package dev.rrjava.tools.application;

import org.jspecify.annotations.NullMarked;
