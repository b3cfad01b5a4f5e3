/**
 * Percent encoding, and the bodies of forms: urlencoded and multipart bodies become the JSON trees
 * that RoadRunner hands to workers, uploaded files become temporary files. Knows nothing of HTTP
 * servers or of workers.
 */
@NullMarked
package dev.rrjava.devserver.form;

import org.jspecify.annotations.NullMarked;
