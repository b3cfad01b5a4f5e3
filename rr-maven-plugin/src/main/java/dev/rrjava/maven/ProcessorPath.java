package dev.rrjava.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.jspecify.annotations.Nullable;

/** Finds the jars of annotation processors, with those that they need. */
final class ProcessorPath {
  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final List<RemoteRepository> remotes;

  private ProcessorPath(
      RepositorySystem repositories,
      RepositorySystemSession session,
      List<RemoteRepository> remotes) {
    this.repositories = repositories;
    this.session = session;
    this.remotes = remotes;
  }

  /** Returns a path that is found as Maven finds plugins of a project. */
  static ProcessorPath of(
      RepositorySystem repositories,
      @Nullable RepositorySystemSession session,
      MavenProject project)
      throws MojoExecutionException {
    if (session == null) {
      throw new MojoExecutionException("expected Maven to set the session of its repositories");
    }
    return new ProcessorPath(repositories, session, project.getRemotePluginRepositories());
  }

  /** Returns the files of the processors, whose coordinates are {@code group:artifact:version}. */
  List<String> resolve(List<String> processors) throws MojoExecutionException {
    Set<String> files = new LinkedHashSet<>();
    for (String processor : processors) {
      CollectRequest collect = new CollectRequest();
      collect.setRoot(
          new Dependency(
              new DefaultArtifact(processor.replaceFirst(":([^:]*)$", ":jar:$1")), "runtime"));
      collect.setRepositories(remotes);
      try {
        for (ArtifactResult result :
            repositories
                .resolveDependencies(session, new DependencyRequest(collect, null))
                .getArtifactResults()) {
          files.add(result.getArtifact().getFile().getPath());
        }
      } catch (DependencyResolutionException e) {
        throw new MojoExecutionException("can't find the annotation processor " + processor, e);
      }
    }
    return new ArrayList<>(files);
  }
}
