package dev.rrjava.devserver.http;

import dev.rrjava.devserver.gateway.ClientRequestHandler;

/**
 * Where the requests of a connection go.
 *
 * @param handler handles them
 * @param bodyLimit the maximum size of a body in bytes
 * @param activity knows which clients have a request in progress
 */
record RequestPassage(ClientRequestHandler handler, long bodyLimit, Activity activity) {}
