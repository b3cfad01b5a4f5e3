/** What the command line and the Maven plugin do, apart from their options and their output. */
module dev.rrjava.tools {
  requires com.google.gson;
  requires dev.rrjava.devserver;
  requires dev.rrjava.runtime;
  requires java.compiler;
  requires java.net.http;
  requires java.xml;
  requires jdk.management;
  requires org.apache.commons.compress;
  requires org.objectweb.asm;
  requires static transitive org.jspecify;

  exports dev.rrjava.tools.aot;
  exports dev.rrjava.tools.application;
  exports dev.rrjava.tools.doctor;
  exports dev.rrjava.tools.files;
  exports dev.rrjava.tools.project;
  exports dev.rrjava.tools.release;
  exports dev.rrjava.tools.run;
}
