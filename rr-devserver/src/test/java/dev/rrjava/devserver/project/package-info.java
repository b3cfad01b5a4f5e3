/** Tests of what notices and compiles changes. */
@NullMarked
package dev.rrjava.devserver.project;

import org.jspecify.annotations.NullMarked;
