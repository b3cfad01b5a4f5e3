/** The annotation processor; compilers find it on the processor path. */
module dev.rrjava.processor {
  requires static com.google.auto.service;
  requires com.palantir.javapoet;
  requires dev.rrjava.annotation;
  requires dev.rrjava.runtime;
  requires java.compiler;
  requires static jdk.compiler;
  requires static org.jspecify;

  provides javax.annotation.processing.Processor with
      dev.rrjava.processor.JobProcessor,
      dev.rrjava.processor.RouteProcessor;
}
