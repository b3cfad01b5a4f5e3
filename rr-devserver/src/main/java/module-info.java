/** The development server: a small stand-in for RoadRunner, in front of real Java workers. */
@SuppressWarnings("module") // modules of this project that are compiled later
module dev.rrjava.devserver {
  requires transitive dev.rrjava.runtime;
  requires dev.rrjava.services;
  requires java.compiler;
  requires java.logging;
  requires static jdk.compiler; // in development only: a JRE runs the rest
  requires com.google.protobuf;
  requires org.eclipse.jetty.alpn.server;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.http2.common;
  requires org.eclipse.jetty.http2.server;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.snakeyaml.engine;
  requires static transitive org.jspecify;

  exports dev.rrjava.devserver;
  exports dev.rrjava.devserver.config to
      dev.rrjava.test,
      dev.rrjava.tools;
  exports dev.rrjava.devserver.gateway to
      dev.rrjava.test;
  exports dev.rrjava.devserver.host to
      dev.rrjava.test,
      dev.rrjava.tools;
  exports dev.rrjava.devserver.jobs to
      dev.rrjava.test;
  exports dev.rrjava.devserver.project;
  exports dev.rrjava.devserver.rpc to
      dev.rrjava.test;
}
