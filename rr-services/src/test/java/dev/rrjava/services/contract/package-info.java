/** Tests that each server with these services has to pass. */
@NullMarked
package dev.rrjava.services.contract;

import org.jspecify.annotations.NullMarked;
