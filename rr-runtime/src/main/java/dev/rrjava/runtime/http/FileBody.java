package dev.rrjava.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file, opened when it is sent. It is cut at the length that it has then. */
record FileBody(Path path) implements Body.Streamed {

  @Override
  public long length() throws IOException {
    if (!Files.isRegularFile(path)) {
      throw missing(null);
    }
    return Files.size(path);
  }

  @Override
  public void writeTo(BodyStream out) throws IOException {
    try (InputStream in = open()) {
      out.copyDeclared(in);
    }
  }

  private InputStream open() throws IOException {
    try {
      return Files.newInputStream(path);
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
  }

  /** The message names no path: it goes to the client. */
  private static HttpException missing(@Nullable NoSuchFileException cause) {
    return new HttpException(404, "404 Not Found\n", cause);
  }
}
