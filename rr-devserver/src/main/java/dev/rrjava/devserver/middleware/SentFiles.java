package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.Middleware;
import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Sends the file that a worker names in {@code X-Sendfile}, in place of its response (relay
 * protocol, 8.15). Holds back every response until it is complete.
 */
final class SentFiles implements Middleware {
  private static final System.Logger LOG = System.getLogger(SentFiles.class.getName());
  private static final String HEADER = "X-Sendfile";
  private static final int PART_BYTES = 1 << 20;

  private final Path directory;

  SentFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      HeldResponse held = new HeldResponse();
      next.handle(request, held);
      String file = held.headers().firstOrEmpty(HEADER);
      held.headers().remove(file.isEmpty() ? "" : HEADER);
      response.headers().addAll(held.headers());
      try {
        if (file.isEmpty()) {
          response.status(held.status());
          response.write(held.body(), 0, held.body().length);
        } else {
          send(file, response);
        }
      } catch (ReplyRefusedException e) {
        LOG.log(System.Logger.Level.DEBUG, "the rest of a response is not sent", e);
      }
    };
  }

  private void send(String name, ClientResponse response)
      throws IOException, ReplyRefusedException {
    Path file = directory.resolve(name).normalize();
    if (Path.of(name).normalize().toString().contains("..")) {
      response.status(403);
    } else if (!Files.exists(file)) {
      response.text(404, "not found");
    } else if (Files.isDirectory(file)) {
      response.text(500, "read " + Path.of(name).normalize() + ": is a directory");
    } else if (!Files.isReadable(file)) {
      response.text(500, "open " + Path.of(name).normalize() + ": permission denied");
    } else {
      response.headers().set("Content-Type", "application/octet-stream");
      response.status(200);
      write(file, response);
    }
  }

  private static void write(Path file, ClientResponse response)
      throws IOException, ReplyRefusedException {
    try (InputStream in = Files.newInputStream(file)) {
      for (byte[] part = in.readNBytes(PART_BYTES);
          part.length > 0;
          part = in.readNBytes(PART_BYTES)) {
        response.write(part, 0, part.length);
        response.flush();
      }
    }
  }
}
