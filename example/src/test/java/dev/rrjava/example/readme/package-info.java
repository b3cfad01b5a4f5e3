/** Follows the README as a newcomer would: in an empty folder, with the Maven of their choice. */
@NullMarked
package dev.rrjava.example.readme;

import org.jspecify.annotations.NullMarked;
