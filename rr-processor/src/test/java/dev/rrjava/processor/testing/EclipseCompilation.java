package dev.rrjava.processor.testing;

import dev.rrjava.processor.JobProcessor;
import dev.rrjava.processor.RouteProcessor;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jdt.core.compiler.batch.BatchCompiler;

/**
 * A compilation by the batch compiler of Eclipse, with the processor.
 *
 * @param log all that it says; it is not asked for warnings
 * @param sourceOutput the directory of the generated sources
 * @param classOutput the directory of the class files
 */
public record EclipseCompilation(String log, Path sourceOutput, Path classOutput) {

  public static EclipseCompilation of(Example example, Path directory) throws IOException {
    Path sourceOutput = Files.createDirectories(directory.resolve("generated"));
    Path classOutput = Files.createDirectories(directory.resolve("classes"));
    String path = System.getProperty("java.class.path");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-17",
                "-warn:none",
                "-parameters",
                "-classpath",
                path,
                "-processorpath",
                path,
                "-processor",
                JobProcessor.class.getName() + "," + RouteProcessor.class.getName(),
                "-s",
                sourceOutput.toString(),
                "-d",
                classOutput.toString()));
    arguments.addAll(example.options());
    for (Map.Entry<String, String> source : example.sources().entrySet()) {
      Path file = directory.resolve("sources").resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
      arguments.add(file.toString());
    }
    StringWriter log = new StringWriter();
    PrintWriter out = new PrintWriter(log);
    BatchCompiler.compile(arguments.toArray(new String[0]), out, out, null);
    return new EclipseCompilation(log.toString(), sourceOutput, classOutput);
  }

  /** The compiled classes. */
  public ClassLoader classes() throws IOException {
    URL[] urls = {classOutput.toUri().toURL()};
    return new URLClassLoader(urls, EclipseCompilation.class.getClassLoader());
  }
}
