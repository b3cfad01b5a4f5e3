/** Tests how forms are read. */
@NullMarked
package dev.rrjava.internal.form;

import org.jspecify.annotations.NullMarked;
