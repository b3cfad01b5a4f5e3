/** Describes an application for {@link dev.rrjava.devserver.DevServer}, which compiles it. */
@NullMarked
package dev.rrjava.devserver.project;

import org.jspecify.annotations.NullMarked;
