/**
 * The plugins of RoadRunner that change requests and responses: {@code headers}, {@code static},
 * {@code gzip}, {@code sendfile} and {@code proxy_ip_parser}. Depends on {@code gateway}.
 */
@NullMarked
package dev.rrjava.devserver.middleware;

import org.jspecify.annotations.NullMarked;
