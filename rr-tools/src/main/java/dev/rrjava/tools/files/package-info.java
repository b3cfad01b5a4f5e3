/** Names of files and folders that a user has given, and what is wrong with them. */
@NullMarked
package dev.rrjava.tools.files;

import org.jspecify.annotations.NullMarked;
