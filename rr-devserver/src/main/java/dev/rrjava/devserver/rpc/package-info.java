/**
 * Replies to the calls that workers make by RPC, as RoadRunner's plugins do: key-value storages in
 * memory, locks, the log.
 */
@NullMarked
package dev.rrjava.devserver.rpc;

import org.jspecify.annotations.NullMarked;
