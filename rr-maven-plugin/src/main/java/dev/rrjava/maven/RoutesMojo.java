package dev.rrjava.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Compiles the application and prints its routes. */
@Mojo(name = "routes", threadSafe = true)
@Execute(phase = LifecyclePhase.COMPILE)
public class RoutesMojo extends AbstractMojo {
  @Parameter(defaultValue = "${project.build.outputDirectory}", readonly = true, required = true)
  private String classes = "target/classes";

  /** Creates the goal; Maven does. */
  public RoutesMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    Path list = Path.of(classes, "META-INF/rr-java/rr-routes.txt");
    if (!Files.exists(list)) {
      throw new MojoFailureException(
          "there is no list of routes in " + list + ": did the annotation processor run?");
    }
    try {
      StandardStreams.OUT.print(Files.readString(list));
    } catch (IOException e) {
      throw new MojoExecutionException("can't read " + list + ": " + e.getMessage(), e);
    }
  }
}
