/**
 * The services of RoadRunner beside HTTP: those that an application reaches by RPC (key-value
 * storages, locks, pools of workers and status), and jobs.
 */
@SuppressWarnings("module") // a module of this project that is compiled later
module dev.rrjava.services {
  requires transitive dev.rrjava.runtime;
  requires transitive java.logging;
  requires com.google.protobuf;
  requires static org.jspecify;

  exports dev.rrjava.jobs;
  exports dev.rrjava.logging;
  exports dev.rrjava.metrics;
  exports dev.rrjava.rpc;
  exports dev.rrjava.services;
  exports dev.rrjava.internal.rpc.message to
      dev.rrjava.devserver;

  uses dev.rrjava.jobs.PushedHeaders;
  uses dev.rrjava.logging.LogAttributes;
}
