/** What a developer sees of requests, through HTTP. */
@NullMarked
package dev.rrjava.devserver.pages;

import org.jspecify.annotations.NullMarked;
