/** The annotations that handler classes are written with. They are read at compile time only. */
module dev.rrjava.annotations {
  exports dev.rrjava.annotations;
}
