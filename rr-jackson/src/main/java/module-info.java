/** Converts JSON bodies to objects and back, with Jackson. */
module dev.rrjava.jackson {
  requires transitive dev.rrjava.runtime;
  requires transitive tools.jackson.databind;
  requires tools.jackson.core;
  requires static org.jspecify;

  exports dev.rrjava.jackson;

  provides dev.rrjava.codec.BodyCodec with
      dev.rrjava.jackson.JacksonCodec;
}
