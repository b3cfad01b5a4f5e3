/** One service, one test class, every server: the development server and RoadRunner itself. */
@NullMarked
package dev.rrjava.devserver.e2e;

import org.jspecify.annotations.NullMarked;
