/** Objects in JSON bodies, by Avaje Jsonb: adapters are generated, and nothing reflects. */
module dev.rrjava.jsonb {
  requires transitive dev.rrjava.runtime;
  requires transitive io.avaje.jsonb;
  requires io.avaje.json;
  requires static org.jspecify;

  exports dev.rrjava.jsonb;

  provides dev.rrjava.codec.BodyCodec with
      dev.rrjava.jsonb.JsonbCodec;
}
