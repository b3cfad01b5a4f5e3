/**
 * Tests handlers without a server: requests and responses in memory, converted to frames and back
 * as RoadRunner does. Start with {@link dev.rrjava.test.TestClient}.
 */
@NullMarked
package dev.rrjava.test;

import org.jspecify.annotations.NullMarked;
