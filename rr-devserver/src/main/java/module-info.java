/** The development server: a small stand-in for RoadRunner, in front of real Java workers. */
module dev.rrjava.devserver {
  requires transitive dev.rrjava.runtime;
  requires java.logging;
  requires com.google.protobuf;
  requires org.eclipse.jetty.http;
  requires org.eclipse.jetty.io;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.util;
  requires org.snakeyaml.engine;
  requires static transitive org.jspecify;

  exports dev.rrjava.devserver;
}
