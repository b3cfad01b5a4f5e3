package dev.rrjava.maven;

import dev.rrjava.tools.doctor.Doctor;
import dev.rrjava.tools.doctor.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Examines the packaged application before it goes into production: its configuration, its JVM, and
 * how a worker starts. Run it after {@code package}.
 */
@Mojo(name = "doctor")
public class DoctorMojo extends AbstractMojo {
  /** The folder that {@code rr:package} has created. */
  @Parameter(defaultValue = "${project.build.directory}/app", property = "rr.folder")
  private String folder = "target/app";

  /** The configuration of the server, in the folder. */
  @Parameter(property = "rr.config", defaultValue = ".rr.yaml")
  private String config = ".rr.yaml";

  @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
  private File basedir = new File("");

  @Parameter(defaultValue = "${project.packaging}", readonly = true)
  private String packaging = "jar";

  /** Creates the goal; Maven does. */
  public DoctorMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    if ("pom".equals(packaging)) {
      return;
    }
    Path project = basedir.toPath();
    Path app = Path.of(folder);
    Report report =
        new Doctor(app, config, List.of(app, project, project.resolve("bin")), System.getenv())
            .examine();
    report.lines(false).forEach(getLog()::info);
    if (!report.isHealthy()) {
      // With -q, Maven shows nothing of the report above.
      throw new MojoFailureException(
          "the application is not healthy\n" + String.join("\n", report.errors()));
    }
  }
}
