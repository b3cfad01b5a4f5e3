package dev.rrjava.devserver.form;

import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.internal.form.FormPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The files of a form, as temporary files. Those that are left are deleted at the end. */
final class UploadedFiles implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(UploadedFiles.class.getName());

  private final UploadSettings settings;
  private final List<Path> temporary = new ArrayList<>();

  UploadedFiles(UploadSettings settings) {
    this.settings = settings;
  }

  /** Writes the content of a part to a temporary file. */
  UploadedFile store(String fileName, FormPart part) {
    if (!isAllowed(fileName)) {
      return failed(fileName, part, UploadedFile.FORBIDDEN);
    }
    Path directory = settings.base().resolve(settings.directory());
    if (!Files.isDirectory(directory)) {
      return failed(fileName, part, UploadedFile.NO_DIRECTORY);
    }
    try {
      // Only the owner can read temporary files of the JDK, as with RoadRunner.
      Path file = Files.createTempFile(directory, "upload", "");
      temporary.add(file);
      part.writeTo(file);
      String name = settings.directory().resolve(file.getFileName()).toString();
      return new UploadedFile(
          fileName, part.contentType(), part.length(), UploadedFile.NO_ERROR, name);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "can't store the uploaded file " + fileName, e);
      return failed(fileName, part, UploadedFile.WRITE_FAILED);
    }
  }

  private static UploadedFile failed(String fileName, FormPart part, int error) {
    return new UploadedFile(fileName, part.contentType(), 0, error, "");
  }

  private boolean isAllowed(String fileName) {
    int dot = fileName.lastIndexOf('.');
    String extension = dot < 0 ? "" : fileName.substring(dot).toLowerCase(Locale.ROOT);
    return !settings.forbid().contains(extension)
        && (settings.allow().isEmpty() || settings.allow().contains(extension));
  }

  /** Deletes the temporary files; the worker may have deleted or moved them already. */
  @Override
  public void close() {
    for (Path file : temporary) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        LOG.log(System.Logger.Level.WARNING, "can't delete the temporary file " + file, e);
      }
    }
  }
}
