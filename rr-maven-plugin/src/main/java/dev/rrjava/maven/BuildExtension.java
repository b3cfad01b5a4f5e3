package dev.rrjava.maven;

import org.apache.maven.AbstractMavenLifecycleParticipant;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * Sets up the build of each project that uses the plugin with {@code
 * <extensions>true</extensions>}, after Maven has read the projects and before it builds them.
 * {@code META-INF/plexus/components.xml} names this class.
 */
public class BuildExtension extends AbstractMavenLifecycleParticipant {
  static final String GROUP = "dev.rrjava";
  private static final String PLUGIN = GROUP + ":rr-maven-plugin";

  /** Creates the extension; Maven does. */
  public BuildExtension() {}

  @Override
  public void afterProjectsRead(MavenSession session) {
    ApplicationBuild build = new ApplicationBuild(TestedVersions.read());
    for (MavenProject project : session.getProjects()) {
      Plugin plugin = project.getPlugin(PLUGIN);
      if (plugin != null && plugin.isExtensions()) {
        build.setUp(project.getModel(), plugin);
      }
    }
  }
}
