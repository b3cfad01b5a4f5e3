package dev.rrjava.processor.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * A compilation of some files into a folder that may have classes of an earlier one, as build tools
 * call javac.
 *
 * @param classes the class output
 * @param isOutputOnClassPath whether the compiler finds the classes of the earlier compilation
 * @param generated the source output, created if necessary
 * @param sourcePath folders in which the compiler finds other sources; empty for none
 */
public record FileCompilation(
    Path classes, boolean isOutputOnClassPath, Path generated, List<Path> sourcePath) {

  /** Compiles files, and returns what the compiler said. */
  public List<Diagnostic<? extends JavaFileObject>> run(
      List<Processor> processors, List<String> options, Path... files) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
    try (StandardJavaFileManager manager = javac.getStandardFileManager(said, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
      Files.createDirectories(generated);
      manager.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
      manager.setLocationFromPaths(
          StandardLocation.CLASS_PATH,
          isOutputOnClassPath ? ClassPath.after(classes) : ClassPath.after());
      if (!sourcePath.isEmpty()) {
        manager.setLocationFromPaths(StandardLocation.SOURCE_PATH, sourcePath);
      }
      List<String> all = Stream.concat(Stream.of("-g"), options.stream()).toList();
      JavaCompiler.CompilationTask task =
          javac.getTask(null, manager, said, all, null, manager.getJavaFileObjects(files));
      task.setProcessors(processors);
      task.call();
    }
    return said.getDiagnostics();
  }
}
