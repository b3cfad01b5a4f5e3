@NullMarked
package dev.rrjava.devserver.status;

import org.jspecify.annotations.NullMarked;
