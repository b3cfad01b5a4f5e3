/**
 * The bodies of forms as RoadRunner hands them to workers: JSON trees, and uploaded files as
 * temporary files. Knows nothing of HTTP servers or of workers.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.devserver.form;

import org.jspecify.annotations.NullMarked;
