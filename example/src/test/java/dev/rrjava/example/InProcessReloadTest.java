package dev.rrjava.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.devserver.DevServer;
import dev.rrjava.devserver.project.Project;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Changed classes are known to a library that keeps what it knows of classes in static fields. */
@Timeout(120)
class InProcessReloadTest {
  private static final String NOTES =
      """
      package app;

      import dev.rrjava.annotation.Get;
      import dev.rrjava.codec.Codecs;
      import dev.rrjava.jsonb.JsonbCodec;
      import io.avaje.jsonb.Json;

      public class Notes {
        @Json
        public record Note(String text) {}

        @Get("/note")
        public Note note() {
          return new Note("first");
        }

        static Routes routes() {
          return Routes.of(Codecs.of(JsonbCodec.create()), new Notes());
        }
      }
      """;

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TempDir private Path directory;

  @Test
  void avajeJsonbKnowsChangedClasses() throws Exception {
    Path source = directory.resolve("src/main/java/app/Notes.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, NOTES);
    // As Maven lists them for a server in an IDE, whose class path has none.
    List<String> classPath =
        List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    Path list = directory.resolve("target").resolve(Project.PROCESSOR_PATH);
    Files.createDirectories(list.getParent());
    Files.write(list, classPath);
    Project project = Project.maven(directory);
    assertThat(project.processorPath()).hasSameSizeAs(classPath);
    try (DevServer server = DevServer.inProcess(project, "app.Notes::routes").start()) {
      assertThat(get(server)).isEqualTo("{\"text\":\"first\"}");
      Files.writeString(
          source,
          NOTES
              .replace("Note(String text)", "Note(String text, int stars)")
              .replace("Note(\"first\")", "Note(\"second\", 5)"));
      assertThat(get(server)).isEqualTo("{\"text\":\"second\",\"stars\":5}");
    }
  }

  private static String get(DevServer server) throws Exception {
    URI uri = URI.create(server.uri() + "/note");
    return CLIENT
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
