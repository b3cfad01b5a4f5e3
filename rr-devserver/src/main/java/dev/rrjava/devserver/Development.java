package dev.rrjava.devserver;

import dev.rrjava.devserver.config.HttpSettings;
import dev.rrjava.devserver.host.Console;
import dev.rrjava.devserver.host.WorkerPool;
import dev.rrjava.devserver.live.Deployment;
import dev.rrjava.devserver.live.LiveProject;
import dev.rrjava.devserver.project.Project;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A project whose workers are replaced when it changes.
 *
 * @param project the application
 * @param others more files whose change requires other workers
 * @param deployments creates what replaces the workers
 * @param tool starts the server again if the build changes
 */
record Development(Project project, List<Path> others, DeploymentFactory deployments, Tool tool) {

  /** Creates a deployment. */
  @FunctionalInterface
  interface DeploymentFactory {

    /**
     * Creates a deployment.
     *
     * @param pool has the workers
     * @param requests uses changed settings of requests
     * @param console shows messages
     */
    Deployment create(WorkerPool pool, Consumer<HttpSettings> requests, Console console);
  }

  LiveProject create(WorkerPool pool, Consumer<HttpSettings> requests, Console console)
      throws IOException {
    return LiveProject.create(
        project,
        others,
        deployments.create(pool, requests, console),
        console::line,
        tool.restart());
  }

  /** Returns what responds when the project can't be served. */
  FailureResponse response() {
    return new FailureResponse(project.directory());
  }
}
