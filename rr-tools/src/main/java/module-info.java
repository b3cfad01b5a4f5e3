/** What the command line and the Maven plugin do, apart from their options and their output. */
module dev.rrjava.tools {
  requires com.google.gson;
  requires org.apache.commons.compress;
  requires org.objectweb.asm;
  requires static transitive org.jspecify;

  exports dev.rrjava.tools.application;
  exports dev.rrjava.tools.release;
}
