/** Sends the same requests to RoadRunner and to the development server. */
@NullMarked
package dev.rrjava.devserver.compared;

import org.jspecify.annotations.NullMarked;
