/** A test kit for handlers: requests in memory, with real frames and no socket. */
module dev.rrjava.test {
  requires transitive dev.rrjava.runtime;
  requires dev.rrjava.devserver;
  requires static transitive org.jspecify;

  exports dev.rrjava.test;

  uses dev.rrjava.codec.BodyCodec;
}
