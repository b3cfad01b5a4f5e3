/**
 * The heads of requests and responses as the server encodes them: protobuf, or JSON for RoadRunner
 * 2023.3. Builds on {@code internal.json} and {@code internal.uri}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.payload;

import org.jspecify.annotations.NullMarked;
