package dev.rrjava.tools.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.tools.application.ApplicationException;
import dev.rrjava.tools.application.ApplicationFolder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.tools.ToolProvider;

/** A small application, packaged as the Maven plugin does it. */
public final class PackagedApplication {
  public static final String ARGUMENTS =
      """
      # Three flags keep the JVM's messages away from the relay.
      -XX:+DisplayVMOutputToStderr
      -Xlog:disable
      -Xlog:all=warning:stderr
      -XX:+UseSerialGC -Xmx64m
      """;

  public static final String CONFIGURATION =
      """
      version: "3"
      server:
        command: "%s @worker.args -jar app.jar"
      http:
        address: 127.0.0.1:0
        pool: { num_workers: 1 }
      """
          .formatted(Path.of(System.getProperty("java.home"), "bin", "java"));

  private static final String MAIN =
      """
      package com.example;

      import dev.rrjava.http.HttpWorker;
      import dev.rrjava.http.Response;

      public class Main {
        public static void main(String[] args) throws Exception {
          System.err.println("started");
          java.nio.file.Files.writeString(
              java.nio.file.Path.of("started.txt"),
              System.getenv("RR_MODE") + "\\n",
              java.nio.file.StandardOpenOption.CREATE,
              java.nio.file.StandardOpenOption.APPEND);
          HttpWorker.create()
              .serve(
                  request ->
                      request.path().equals("/fails")
                          ? Response.text("no").withStatus(503)
                          : Response.text("hello"));
        }
      }
      """;

  private static final String ROUTES =
      """
      GET|HEAD  /                Main.home
      POST      /orders          Main.order
      GET|HEAD  /orders          Main.orders  produces application/json
      GET|HEAD  /orders/{id}     Main.show
      """;

  private PackagedApplication() {}

  /** Creates the application in a folder, in {@code app}, and returns that. */
  public static Path create(Path folder)
      throws IOException, ApplicationException, URISyntaxException, ClassNotFoundException {
    Path runtime =
        Path.of(
            Class.forName("dev.rrjava.http.HttpWorker")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    Path classes = folder.resolve("classes");
    compile(folder, classes, runtime);
    Files.createDirectories(classes.resolve("META-INF/rr-java"));
    Files.writeString(classes.resolve("META-INF/rr-java/rr-routes.txt"), ROUTES);
    Path app = folder.resolve("app");
    new ApplicationFolder(app)
        .fill("app", "1", classes, Optional.empty(), Map.of("runtime.jar", jar(folder, runtime)));
    Files.writeString(app.resolve("worker.args"), ARGUMENTS);
    Files.writeString(app.resolve(".rr.yaml"), CONFIGURATION);
    return app;
  }

  private static void compile(Path folder, Path classes, Path runtime) throws IOException {
    Path source = folder.resolve("Main.java");
    Files.writeString(source, MAIN);
    Files.createDirectories(classes);
    assertThat(
            ToolProvider.getSystemJavaCompiler()
                .run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    "-cp",
                    runtime.toString(),
                    source.toString()))
        .isZero();
  }

  /** The runtime is a folder until its module is packaged; archives of classes need jars. */
  private static Path jar(Path folder, Path runtime) throws ApplicationException {
    return Files.isDirectory(runtime)
        ? new ApplicationFolder(folder).fill("runtime", "1", runtime, Optional.of("none"), Map.of())
        : runtime;
  }
}
