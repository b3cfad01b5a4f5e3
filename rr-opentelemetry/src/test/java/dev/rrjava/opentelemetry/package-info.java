@NullMarked
package dev.rrjava.opentelemetry;

import org.jspecify.annotations.NullMarked;
