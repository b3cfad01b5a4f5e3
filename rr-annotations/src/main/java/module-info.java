/** The annotations that handler classes are written with. They are read at compile time only. */
module dev.rrjava.annotation {
  exports dev.rrjava.annotation;
}
