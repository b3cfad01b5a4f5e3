package dev.rrjava.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Makes Maven compile all sources if the annotation processors have changed since the last build:
 * the compiler plugin itself would keep the classes, without what a new processor generates.
 */
@Mojo(name = "processors", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public class ProcessorsMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project = new MavenProject();

  /** Creates the goal; Maven does. */
  public ProcessorsMojo() {}

  @Override
  public void execute() throws MojoExecutionException {
    Path target = Path.of(project.getBuild().getDirectory());
    Path record = target.resolve("rr-java/processors.txt");
    Path classes = Path.of(project.getBuild().getOutputDirectory());
    String processors = String.join("\n", CompilerPlugin.of(project).processors()) + "\n";
    try {
      boolean isSame = Files.exists(record) && Files.readString(record).equals(processors);
      if (!isSame && Files.isDirectory(classes)) {
        getLog().info("The annotation processors have changed: all sources will be compiled.");
        deleteClasses(classes);
      }
      Files.createDirectories(record.getParent());
      Files.writeString(record, processors);
    } catch (IOException e) {
      throw new MojoExecutionException("can't delete the classes in " + classes, e);
    }
  }

  private static void deleteClasses(Path folder) throws IOException {
    List<Path> classes;
    try (Stream<Path> files = Files.walk(folder)) {
      classes =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .sorted(Comparator.reverseOrder())
              .toList();
    }
    for (Path file : classes) {
      Files.delete(file);
    }
  }
}
