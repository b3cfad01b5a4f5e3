/** Tests of servers that compile a project and replace its workers. */
@NullMarked
package dev.rrjava.devserver.develop;

import org.jspecify.annotations.NullMarked;
