/** Annotations of handler classes, which are read at compile time only. */
module dev.rrjava.annotation {
  exports dev.rrjava.annotation;
}
