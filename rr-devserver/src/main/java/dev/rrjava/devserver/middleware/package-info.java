/**
 * The plugins of RoadRunner that change requests and responses: {@code headers}, {@code static},
 * {@code gzip}, {@code sendfile} and {@code proxy_ip_parser}. Depends on {@code gateway}.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.middleware;

import org.jspecify.annotations.NullMarked;
