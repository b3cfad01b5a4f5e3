/**
 * Finds, downloads and installs releases of RoadRunner. Start with {@link
 * dev.rrjava.tools.release.Installer}.
 */
@NullMarked
package dev.rrjava.tools.release;

import org.jspecify.annotations.NullMarked;
