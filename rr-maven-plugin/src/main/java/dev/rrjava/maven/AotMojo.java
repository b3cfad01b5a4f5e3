package dev.rrjava.maven;

import dev.rrjava.tools.aot.CacheTraining;
import dev.rrjava.tools.aot.TrainingRequest;
import dev.rrjava.tools.application.ApplicationException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Trains a worker of the packaged application with requests, and keeps what the JVM has loaded for
 * the next start: an AOT cache from JDK 25, an archive of class data from JDK 17. Prints what that
 * is good for. Run it after {@code package}.
 */
@Mojo(name = "aot", defaultPhase = LifecyclePhase.PACKAGE)
public class AotMojo extends AbstractMojo {
  /** The folder that {@code rr:package} has created. */
  @Parameter(defaultValue = "${project.build.directory}/app", property = "rr.folder")
  private String folder = "target/app";

  /** Requests that train the worker, such as {@code /tasks/7} or <code>POST /tasks {}</code>. */
  @Parameter(property = "rr.requests")
  private List<String> requests = List.of();

  /** Whether a GET is sent for each route without variables, too. */
  @Parameter(property = "rr.routes", defaultValue = "true")
  private boolean routes = true;

  /** How many starts are measured, without and with the cache. */
  @Parameter(property = "rr.starts", defaultValue = "7")
  private int starts = 7;

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  private String packaging = "jar";

  /** Creates the goal; Maven does. */
  public AotMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    if ("pom".equals(packaging)) {
      return;
    }
    try {
      List<TrainingRequest> parsed = requests.stream().map(TrainingRequest::parse).toList();
      new CacheTraining(Path.of(folder), starts, getLog()::info)
          .run(parsed, routes)
          .forEach(getLog()::info);
    } catch (ApplicationException | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
