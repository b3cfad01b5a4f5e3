/**
 * Examines a packaged application and its configuration before it goes into production. Start with
 * {@link dev.rrjava.tools.doctor.Doctor}.
 */
@NullMarked
package dev.rrjava.tools.doctor;

import org.jspecify.annotations.NullMarked;
