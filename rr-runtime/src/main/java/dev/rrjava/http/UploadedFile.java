package dev.rrjava.http;

import dev.rrjava.internal.form.FormPart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A file that came with a form. RoadRunner has written it to its directory for uploads, and deletes
 * it as soon as the request has been answered (of a streamed response: when that ends), unless it
 * was {@linkplain #moveTo moved} before. Where {@code http.raw_body} is set, there is no file on
 * disk: the content stays in the memory that the request takes. For any number of threads.
 */
public final class UploadedFile {
  private static final System.Logger LOG = System.getLogger(UploadedFile.class.getName());

  private final String name;
  private final String mediaType;
  private final long size;
  private final long errorCode;
  private final String temporaryName;

  /** The content, if it is in the body of the request. */
  private final @Nullable FormPart part;

  /** Takes what is to be done when the request has been answered. */
  private final Consumer<Runnable> atEnd;

  /** Where a content is that is in the body of the request, too. */
  private @Nullable Path spooled;

  private @Nullable Path movedTo;

  /** A file in the body of the request. */
  UploadedFile(String name, FormPart part, Consumer<Runnable> atEnd) {
    this(name, part.contentType(), part.length(), UploadError.OK.code(), "", part, atEnd);
  }

  /** A file that the server has written. */
  UploadedFile(String name, String mediaType, long size, long errorCode, String temporaryName) {
    this(name, mediaType, size, errorCode, temporaryName, null, action -> {});
  }

  private UploadedFile(
      String name,
      String mediaType,
      long size,
      long errorCode,
      String temporaryName,
      @Nullable FormPart part,
      Consumer<Runnable> atEnd) {
    this.part = part;
    this.atEnd = atEnd;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
    this.errorCode = errorCode;
    this.temporaryName = temporaryName;
  }

  /**
   * The name that the client gave the file. Anything may be in it: it is for people to read, and
   * not to be made a part of a path. RoadRunner has cut it after the last {@code /}; a backslash
   * and what is before it stays.
   *
   * @return for example {@code report.pdf}
   */
  public String name() {
    return name;
  }

  /**
   * The media type that the client declared; nobody has checked it.
   *
   * @return for example {@code text/plain}; empty when the client declared none
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * The size of the file.
   *
   * @return bytes; 0 when the upload failed
   */
  public long size() {
    return size;
  }

  /**
   * What became of the upload. Unless it is {@link UploadError#OK} there is no file.
   *
   * @return the outcome
   */
  public UploadError error() {
    return UploadError.of(errorCode);
  }

  /**
   * The content of the file.
   *
   * @return a new stream from the first byte, to be closed by the caller
   * @throws HttpException with status 415 when the server takes no files of that extension
   * @throws IllegalStateException when the upload failed otherwise, or the file was moved
   * @throws NoSuchFileException when the file is gone
   * @throws IOException when the file can't be read
   */
  public synchronized InputStream inputStream() throws IOException {
    if (part != null) {
      checkNotMoved();
      return new ByteArrayInputStream(part.source(), part.offset(), part.length());
    }
    try {
      return Files.newInputStream(source());
    } catch (NoSuchFileException e) {
      throw gone(e);
    }
  }

  /**
   * The content of the file, all at once.
   *
   * @return bytes
   * @throws HttpException with status 415 when the server takes no files of that extension
   * @throws IllegalStateException when the upload failed otherwise, or the file was moved
   * @throws NoSuchFileException when the file is gone
   * @throws IOException when the file can't be read, or is too large for an array
   */
  public synchronized byte[] bytes() throws IOException {
    if (part != null) {
      checkNotMoved();
      return Arrays.copyOfRange(part.source(), part.offset(), part.offset() + part.length());
    }
    Path source = source();
    try {
      long byteCount = Files.size(source);
      if (byteCount > Integer.MAX_VALUE - 8) {
        throw new IOException(
            "an upload of " + byteCount + " bytes is too large for an array; read it as a stream");
      }
      return Files.readAllBytes(source);
    } catch (NoSuchFileException e) {
      throw gone(e);
    }
  }

  /**
   * Where the file is until the request is answered. Where {@code http.raw_body} is set, the
   * content is written to a temporary file when this is first called, and deleted by the worker.
   *
   * @return the path, in the server's directory for uploads or in the directory for temporary files
   * @throws HttpException with status 415 when the server takes no files of that extension
   * @throws IllegalStateException when the upload failed otherwise, or the file was moved, or a
   *     temporary file would be needed and the request has been answered
   * @throws IOException when the server did not say where it is, or it can't be written
   */
  public synchronized Path path() throws IOException {
    return part == null ? source() : spooled(part);
  }

  private Path spooled(FormPart content) throws IOException {
    checkNotMoved();
    Path current = spooled;
    if (current == null) {
      Path file = Files.createTempFile("upload", null);
      try {
        content.writeTo(file);
        atEnd.accept(() -> delete(file));
      } catch (IOException | RuntimeException e) {
        delete(file); // nobody else would
        throw e;
      }
      spooled = file;
      current = file;
    }
    return current;
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "an upload could not be deleted: " + file, e);
    }
  }

  /**
   * Takes the file away from the server, so that it stays. The target appears as a whole or not at
   * all, and takes the place of a file that is there. Its mode remains the server's: nobody but the
   * server's user can read it.
   *
   * @param target the file's new path, in a directory that exists
   * @throws HttpException with status 415 when the server takes no files of that extension
   * @throws IllegalStateException when the upload failed otherwise, or the file was moved before
   * @throws NoSuchFileException when the file is gone, or the directory is not there
   * @throws IOException when the file can't be moved; it is still where it was
   */
  public synchronized void moveTo(Path target) throws IOException {
    if (part != null) {
      checkNotMoved();
      write(part::writeTo, target);
      movedTo = target;
      return;
    }
    Path source = source();
    if (Files.notExists(source)) {
      throw gone(new NoSuchFileException(temporaryName));
    }
    try {
      Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      copy(source, target);
    }
    movedTo = target;
  }

  /** Writes a content to a file that is there. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** The file gets its name when it is complete. */
  private static void write(Content content, Path target) throws IOException {
    Path directory = target.toAbsolutePath().getParent();
    Path partial = Files.createTempFile(directory, ".upload", null);
    try {
      content.writeTo(partial);
      Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  private void checkNotMoved() {
    if (movedTo != null) {
      throw new IllegalStateException("the uploaded file was moved to " + movedTo);
    }
  }

  /** To another file system. */
  static void copy(Path source, Path target) throws IOException {
    write(file -> Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING), target);
    try {
      Files.deleteIfExists(source);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "an upload that was moved is left to the server", e);
    }
  }

  private Path source() throws IOException {
    if (errorCode == UploadError.EXTENSION.code()) {
      throw new HttpException(415, "the server takes no files of this name's extension\n");
    }
    if (errorCode != UploadError.OK.code()) {
      throw new IllegalStateException(
          "there is no file, for the upload failed: " + error() + " (" + errorCode + ")");
    }
    checkNotMoved();
    if (temporaryName.isEmpty()) {
      // An empty path would be the working directory.
      throw new NoSuchFileException("", null, "the server did not say where the upload is");
    }
    try {
      return Path.of(temporaryName);
    } catch (InvalidPathException e) {
      FileSystemException failure =
          new FileSystemException(temporaryName, null, "no path here: " + e.getReason());
      failure.initCause(e);
      throw failure;
    }
  }

  private static NoSuchFileException gone(NoSuchFileException cause) {
    NoSuchFileException gone =
        new NoSuchFileException(
            cause.getFile(), null, "the server deletes an upload once its request is answered");
    gone.initCause(cause);
    return gone;
  }

  /** Size and outcome; the name is the client's own and might be a secret. */
  @Override
  public String toString() {
    return error() + ", " + size + " bytes";
  }
}
