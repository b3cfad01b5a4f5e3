/** Tests HTTP/1 byte by byte, and with slow clients. */
@NullMarked
package dev.rrjava.devserver.http;

import org.jspecify.annotations.NullMarked;
