/** Jobs with this server and with RoadRunner: workers that are processes, and queues. */
@NullMarked
package dev.rrjava.devserver.jobs;

import org.jspecify.annotations.NullMarked;
