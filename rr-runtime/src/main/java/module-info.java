/**
 * The RoadRunner worker: from relay frames to requests, and from responses back to frames. Packages
 * build on each other in the order thread, wire, relay, worker, slots, form, http, codec,
 * validation, routing.
 */
@SuppressWarnings("module") // the development server is compiled later
module dev.rrjava.runtime {
  requires static transitive org.jspecify;

  exports dev.rrjava.runtime.wire;
  exports dev.rrjava.runtime.relay;
  exports dev.rrjava.runtime.worker;
  exports dev.rrjava.runtime.form to
      dev.rrjava.devserver;
  exports dev.rrjava.runtime.http;
  exports dev.rrjava.runtime.codec;
  exports dev.rrjava.runtime.validation;
  exports dev.rrjava.runtime.routing;
  exports dev.rrjava.runtime.launcher;

  uses dev.rrjava.runtime.codec.BodyCodec;
  uses dev.rrjava.runtime.validation.Validation;
}
