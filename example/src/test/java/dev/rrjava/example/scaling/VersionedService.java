package dev.rrjava.example.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import javax.tools.ToolProvider;

/** A service in a folder: a version in a folder of its own, and a link to the current one. */
final class VersionedService {
  private static final String SOURCE =
      """
      import dev.rrjava.http.HttpWorker;
      import dev.rrjava.http.Response;

      public final class App {
        public static void main(String[] args) {
          HttpWorker.create().serve(request -> {
            if (request.path().startsWith("/sleep/")) {
              Thread.sleep(Integer.parseInt(request.path().substring(7)));
            }
            return Response.text("version VERSION");
          });
        }
      }
      """;

  private VersionedService() {}

  /** Compiles two versions, of which the first is current. */
  static void create(Path folder) throws IOException {
    for (String version : new String[] {"1", "2"}) {
      Path classes = Files.createDirectories(folder.resolve(version));
      Path source =
          Files.writeString(classes.resolve("App.java"), SOURCE.replace("VERSION", version));
      int status =
          ToolProvider.getSystemJavaCompiler()
              .run(null, null, null, "-cp", libraries(), "-d", classes.toString(), "" + source);
      assertThat(status).isZero();
    }
    switchTo(folder, "1");
    Files.copy(Path.of("worker.args"), folder.resolve("worker.args"));
  }

  /** Replaces the link, in one step. */
  static void switchTo(Path folder, String version) throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("next"), Path.of(version));
    Files.move(link, folder.resolve("current"), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Writes {@code deploy/rr.yaml} with the command of this service. */
  static void configure(Path folder) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String yaml =
        Files.readString(Path.of("../deploy/rr.yaml"))
            .replace(
                "java @worker.args -XX:AOTCache=app.aot -jar app.jar",
                java + " @worker.args -cp current:" + libraries() + " App");
    assertThat(yaml).contains(java);
    Files.writeString(folder.resolve(".rr.yaml"), yaml);
  }

  private static String libraries() {
    return Path.of("../rr-runtime/target/classes").toAbsolutePath().normalize().toString();
  }
}
