package dev.rrjava.maven;

import dev.rrjava.tools.files.PathArgument;
import dev.rrjava.tools.project.JsonLibrary;
import dev.rrjava.tools.project.NewProject;
import dev.rrjava.tools.project.OptionSyntax;
import dev.rrjava.tools.project.ProjectException;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Creates a project: a service that compiles, is served and has tests. Replaces no file. */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public class InitMojo extends AbstractMojo {
  /** The folder of the project. */
  @Parameter(property = "rr.location", defaultValue = ".")
  private String location = ".";

  /** The artifactId of the project. Default: the name of the folder. */
  @Parameter(property = "rr.name")
  private @Nullable String name;

  /** The groupId of the project. Default: com.example. */
  @Parameter(property = "rr.group")
  private @Nullable String group;

  /** The package of the classes. Default: made of the group. */
  @Parameter(property = "rr.package")
  private @Nullable String packageName;

  /** The library for JSON: jsonb, jackson or none. */
  @Parameter(property = "rr.json", defaultValue = "jsonb")
  private String json = "jsonb";

  /** Whether the project has a job, a route that pushes it, and a queue for it. */
  @Parameter(property = "rr.jobs", defaultValue = "false")
  private boolean jobs;

  /** Whether the folder may have other files. */
  @Parameter(property = "rr.add", defaultValue = "false")
  private boolean add;

  /** Creates the goal; Maven does. */
  public InitMojo() {}

  @Override
  public void execute() throws MojoFailureException {
    try {
      NewProject project =
          new NewProject(
              PathArgument.parse(location),
              Optional.ofNullable(name),
              Optional.ofNullable(group),
              Optional.ofNullable(packageName),
              library(),
              jobs,
              add,
              OptionSyntax.MAVEN);
      project.create().report().lines().forEach(getLog()::info);
    } catch (ProjectException | IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private JsonLibrary library() {
    try {
      return JsonLibrary.parse(json);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("-Drr.json: " + e.getMessage(), e);
    }
  }
}
