/** Calls of services whose messages are protobuf. */
@NullMarked
package dev.rrjava.internal.rpc;

import org.jspecify.annotations.NullMarked;
