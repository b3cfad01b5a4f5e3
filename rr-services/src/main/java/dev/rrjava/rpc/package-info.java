/**
 * Calls the RPC of the server: one connection for all threads. Knows frames and methods, but no
 * service.
 */
@NullMarked
package dev.rrjava.rpc;

import org.jspecify.annotations.NullMarked;
