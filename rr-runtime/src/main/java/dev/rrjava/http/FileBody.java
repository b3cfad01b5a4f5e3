package dev.rrjava.http;

import java.io.IOException;
import java.nio.file.Path;

/** A file, opened when it is sent. It is cut at the length that it has at that time. */
record FileBody(Path path) implements Body.Selectable {

  @Override
  public Content open(Response response) throws IOException {
    return FileContent.open(path);
  }
}
