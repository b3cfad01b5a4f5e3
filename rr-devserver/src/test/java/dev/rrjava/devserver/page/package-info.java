/** What pages are made of. */
@NullMarked
package dev.rrjava.devserver.page;

import org.jspecify.annotations.NullMarked;
