/** The files in {@code deploy}. */
@NullMarked
package dev.rrjava.example.deployment;

import org.jspecify.annotations.NullMarked;
