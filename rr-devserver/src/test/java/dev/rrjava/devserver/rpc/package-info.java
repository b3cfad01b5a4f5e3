/** Tests of the services that workers reach by RPC. */
@NullMarked
package dev.rrjava.devserver.rpc;

import org.jspecify.annotations.NullMarked;
