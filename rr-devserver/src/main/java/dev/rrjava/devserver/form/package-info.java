/**
 * Converts the bodies of forms as RoadRunner does before it passes them to workers: JSON trees, and
 * uploaded files as temporary files. Does not depend on HTTP servers or workers.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.form;

import org.jspecify.annotations.NullMarked;
