@NullMarked
package dev.rrjava.micrometer;

import org.jspecify.annotations.NullMarked;
