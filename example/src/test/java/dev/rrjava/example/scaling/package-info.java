/** Two hosts behind a load balancer: restarts, new versions and failures under load. */
@NullMarked
package dev.rrjava.example.scaling;

import org.jspecify.annotations.NullMarked;
