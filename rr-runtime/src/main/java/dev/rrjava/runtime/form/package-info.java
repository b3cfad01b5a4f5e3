/**
 * The bodies of forms, urlencoded and multipart, as RoadRunner reads them: names with brackets,
 * fields and parts. Used where the server leaves forms to workers, and by the development server,
 * which stands in for it. Knows nothing of requests.
 *
 * <p><i>Relay protocol, 9.6</i> cites section 9.6 of {@code docs/relay-protocol.md}, in the sources
 * of this project.
 */
@NullMarked
package dev.rrjava.runtime.form;

import org.jspecify.annotations.NullMarked;
