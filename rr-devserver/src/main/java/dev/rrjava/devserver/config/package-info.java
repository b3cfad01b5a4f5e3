/**
 * Reads {@code .rr.yaml}: the settings that the development server shares with RoadRunner, as
 * records. Does not depend on workers or HTTP.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.config;

import org.jspecify.annotations.NullMarked;
