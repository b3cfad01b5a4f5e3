/** The services of RoadRunner, each with an interface of its own. */
@NullMarked
package dev.rrjava.services;

import org.jspecify.annotations.NullMarked;
