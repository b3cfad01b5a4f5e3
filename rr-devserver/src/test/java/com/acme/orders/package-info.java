/** An application with faults, outside the packages of this project, whose frames are folded. */
@NullMarked
package com.acme.orders;

import org.jspecify.annotations.NullMarked;
