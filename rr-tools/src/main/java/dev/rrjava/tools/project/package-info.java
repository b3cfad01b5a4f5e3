/** Creates projects of applications, from templates that are resources of this package. */
@NullMarked
package dev.rrjava.tools.project;

import org.jspecify.annotations.NullMarked;
