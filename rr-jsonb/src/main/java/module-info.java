/**
 * Converts JSON bodies to objects and back, with Avaje Jsonb: adapters are generated, without
 * reflection.
 */
module dev.rrjava.jsonb {
  requires transitive dev.rrjava.runtime;
  requires transitive io.avaje.jsonb;
  requires io.avaje.json;
  requires static org.jspecify;

  exports dev.rrjava.jsonb;

  provides dev.rrjava.codec.BodyCodec with
      dev.rrjava.jsonb.JsonbCodec;
}
