/**
 * The RoadRunner worker: from relay frames to requests, and from responses back to frames.
 *
 * <p>Applications use {@code http}, {@code routing}, {@code codec} and {@code validation}; those
 * that handle payloads themselves, {@code worker} and {@code relay}. Only generated code uses
 * {@code generated}. Nothing else is exported to applications.
 */
@SuppressWarnings("module") // modules of this project that are compiled later
module dev.rrjava.runtime {
  requires static transitive org.jspecify;

  exports dev.rrjava.codec;
  exports dev.rrjava.generated;
  exports dev.rrjava.http;
  exports dev.rrjava.relay;
  exports dev.rrjava.routing;
  exports dev.rrjava.validation;
  exports dev.rrjava.worker;
  exports dev.rrjava.internal.exception to
      dev.rrjava.processor,
      dev.rrjava.services;
  exports dev.rrjava.internal.form to
      dev.rrjava.devserver,
      dev.rrjava.test;
  exports dev.rrjava.internal.header to
      dev.rrjava.devserver,
      dev.rrjava.processor;
  exports dev.rrjava.internal.json to
      dev.rrjava.devserver,
      dev.rrjava.services;
  exports dev.rrjava.internal.listing to
      dev.rrjava.services;
  exports dev.rrjava.internal.relay to
      dev.rrjava.devserver;
  exports dev.rrjava.internal.slots to
      dev.rrjava.services;
  exports dev.rrjava.internal.wire to
      dev.rrjava.devserver,
      dev.rrjava.services;
  exports dev.rrjava.launcher to
      dev.rrjava.devserver;

  uses dev.rrjava.codec.BodyCodec;
  uses dev.rrjava.validation.Validation;
}
