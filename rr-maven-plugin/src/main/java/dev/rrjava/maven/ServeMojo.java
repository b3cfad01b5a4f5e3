package dev.rrjava.maven;

import dev.rrjava.tools.release.Binary;
import dev.rrjava.tools.run.Servers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the application, creates its folder and serves it: with RoadRunner if there is a binary,
 * else with the development server.
 */
@Mojo(name = "serve", requiresDependencyResolution = ResolutionScope.RUNTIME)
@Execute(phase = LifecyclePhase.COMPILE)
public class ServeMojo extends PackageMojo {
  /**
   * RoadRunner's binary, or {@code none} for the development server. Default: {@code rr} or {@code
   * bin/rr} in the folder of the project, or {@code rr} on the PATH.
   */
  @Parameter(property = "rr.binary")
  private @Nullable String binary;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
  private List<Artifact> artifacts = List.of();

  /** The configuration of the server. */
  @Parameter(property = "rr.config", defaultValue = ".rr.yaml")
  private String config = ".rr.yaml";

  /** The address at which the server listens, such as 127.0.0.1:9090; replaces http.address. */
  @Parameter(property = "rr.address")
  private @Nullable String address;

  /** Creates the goal; Maven does. */
  public ServeMojo() {}

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (isOnlyParent()) {
      return;
    }
    createFolder();
    Path folder = project().getBasedir().toPath();
    List<String> options = new ArrayList<>(List.of("-c", config));
    if (address != null) {
      options.addAll(List.of("-o", "http.address=" + address));
    }
    Optional<Binary> server = server(folder);
    if (server.isPresent()) {
      say("serving with RoadRunner: " + server.get().path());
      ServerProcess.run(Servers.roadRunner(server.get(), folder, options));
    } else {
      say(
          "serving with the development server"
              + (binary == null ? ", since there is no RoadRunner; mvn rr:get downloads it" : ""));
      ServerProcess.run(ServerProcess.development("maven-serve", artifacts, options, folder));
    }
  }

  /** Says which server it is, even if Maven is told to be quiet. */
  private static void say(String message) {
    StandardStreams.ERR.println("rr:serve: " + message);
  }

  private Optional<Binary> server(Path folder) throws MojoFailureException {
    if ("none".equals(binary)) {
      return Optional.empty();
    }
    if (binary != null) {
      Path path = folder.resolve(binary);
      if (!Files.isExecutable(path)) {
        throw new MojoFailureException("rr.binary: " + path + " is not an executable file");
      }
      return Optional.of(new Binary(path));
    }
    return Binary.find(List.of(folder, folder.resolve("bin")), System.getenv());
  }
}
