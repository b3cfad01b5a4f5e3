/**
 * Parses the bodies of forms, urlencoded and multipart, as RoadRunner does: names with brackets,
 * fields and parts. Used where the server leaves forms to the workers, for requests that are built,
 * and by the development server. Depends on no other package.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.internal.form;

import org.jspecify.annotations.NullMarked;
