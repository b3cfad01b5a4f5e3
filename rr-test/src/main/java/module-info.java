/** A test kit for handlers: requests and jobs in memory, with real frames. */
module dev.rrjava.test {
  requires transitive dev.rrjava.runtime;
  requires transitive dev.rrjava.services;
  requires dev.rrjava.devserver;
  requires java.logging;
  requires transitive java.net.http;
  requires static transitive org.jspecify;
  requires static transitive org.junit.jupiter.api;

  exports dev.rrjava.test;

  uses dev.rrjava.codec.BodyCodec;
}
