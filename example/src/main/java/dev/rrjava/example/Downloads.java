package dev.rrjava.example;

import dev.rrjava.annotation.Get;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.Route;
import dev.rrjava.http.BodyWriter;
import dev.rrjava.http.HttpException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Files for download. */
@Route("/downloads")
final class Downloads {
  private final Timetable timetable;
  private final Path folder;

  Downloads(Timetable timetable, Path folder) {
    this.timetable = timetable;
    this.folder = folder.normalize();
  }

  /** A file. Its path comes from the client, so it is checked. */
  @Get("/{path...}")
  Path file(String path) {
    try {
      Path file = folder.resolve(path).normalize();
      if (file.startsWith(folder)) {
        return file;
      }
    } catch (InvalidPathException e) {
      // the same as a missing file
    }
    throw new HttpException(404, "there is no such file\n");
  }

  /** A stream, which is closed after it was sent; 404 if the application has no such file. */
  @Get("/line.svg")
  @Produces("image/svg+xml")
  InputStream line() {
    InputStream drawing = Downloads.class.getResourceAsStream("line.svg");
    if (drawing == null) {
      throw new HttpException(404, "the line is not drawn yet\n");
    }
    return drawing;
  }

  /** A body that is written while it is being sent. */
  @Get("/fares.csv")
  @Produces("text/csv")
  BodyWriter fares() {
    return out -> {
      List<String> harbours = timetable.harbours();
      String first = harbours.get(0);
      for (String harbour : harbours.subList(1, harbours.size())) {
        String row = first + "," + harbour + "," + timetable.fare(first, harbour, 1, false) + "\n";
        out.write(row.getBytes(StandardCharsets.UTF_8));
      }
    };
  }
}
