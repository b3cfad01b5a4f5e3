/**
 * Creates what a developer sees of a request: pages in HTML, problems in JSON, and text. Facts in,
 * text out: depends on no other package of this module.
 */
@NullMarked
package dev.rrjava.devserver.page;

import org.jspecify.annotations.NullMarked;
