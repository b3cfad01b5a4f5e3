package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.config.StaticSettings;
import dev.rrjava.devserver.gateway.ClientHandler;
import dev.rrjava.devserver.gateway.ClientRequest;
import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.Middleware;
import dev.rrjava.devserver.host.ReplyRefusedException;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.PercentDecoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Serves files, whatever the method of the request. Requests without a file, or without an
 * extension, go on to a worker; a path with two dots in sequence is refused.
 */
final class StaticFiles implements Middleware {
  private static final System.Logger LOG = System.getLogger(StaticFiles.class.getName());

  private final StaticSettings settings;

  StaticFiles(StaticSettings settings) {
    this.settings = settings;
  }

  @Override
  public ClientHandler around(ClientHandler next) {
    return (request, response) -> {
      String path = decoded(request.path());
      if (path.contains("..")) {
        response.status(403);
        return;
      }
      Path file = file(path.replace("\n", "").replace("\r", ""));
      if (file == null) {
        next.handle(request, response);
      } else {
        serve(file, request.withAdded(settings.request()), response);
      }
    };
  }

  private static String decoded(String path) {
    try {
      return new String(PercentDecoding.decodePath(path), StandardCharsets.UTF_8);
    } catch (FormException e) {
      // What follows the scheme of a URI such as mailto:a@b is not a path.
      return "";
    }
  }

  private @Nullable Path file(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
    if (extension.isEmpty() || !isAllowed(extension)) {
      return null;
    }
    try {
      Path file = settings.directory().resolve("./" + path).normalize();
      return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private boolean isAllowed(String extension) {
    return !settings.forbid().contains(extension)
        && (settings.allow().isEmpty() || settings.allow().contains(extension));
  }

  private void serve(Path file, ClientRequest request, ClientResponse response) throws IOException {
    byte[] content = Files.readAllBytes(file);
    String name = file.getFileName().toString();
    if (settings.hasEtags()) {
      setEtag(name, content, response);
    }
    settings.response().forEach(response.headers()::set);
    try {
      new FileResponse(request, response)
          .send(name, Files.getLastModifiedTime(file).toInstant(), content);
    } catch (ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rest of a file is not sent", e);
    }
  }

  private void setEtag(String name, byte[] content, ClientResponse response) {
    if (settings.hasWeakEtags()) {
      byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
      response.headers().set("Etag", "W/\"" + Checksum.of(bytes) + '"');
    } else if (content.length > 0) {
      response.headers().set("Etag", '"' + (content.length + "-" + Checksum.of(content)) + '"');
    }
  }
}
