/** The Maven plugin: an extension that sets up the build of an application, and goals. */
@NullMarked
package dev.rrjava.maven;

import org.jspecify.annotations.NullMarked;
