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
 * An uploaded file in a form. RoadRunner has written it to its directory for uploads, and deletes
 * it when the response has been sent (for a stream: when it has ended), unless it was {@linkplain
 * #moveTo moved} before. If {@code http.raw_body} is set, there is no file on disk: the content is
 * in the memory of the request. Thread-safe.
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

  /** Receives the actions for the end of the request. */
  private final Consumer<Runnable> atEnd;

  /** The file to which a content in the body of the request was also written. */
  private @Nullable Path spooled;

  private @Nullable Path movedTo;

  /** Creates a file in the body of the request. */
  UploadedFile(String name, FormPart part, Consumer<Runnable> atEnd) {
    this(name, part.contentType(), part.length(), UploadError.OK.code(), "", part, atEnd);
  }

  /** Creates a file that the server has written. */
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
   * Returns the client's name of the file. It may contain anything: show it to users, but do not
   * use it in a path. RoadRunner has cut it after the last {@code /}; a backslash and what is
   * before it are kept.
   *
   * @return for example {@code report.pdf}
   */
  public String name() {
    return name;
  }

  /**
   * Returns the media type that the client declared, which has not been checked.
   *
   * @return for example {@code text/plain}; empty if the client declared none
   */
  public String mediaType() {
    return mediaType;
  }

  /**
   * Returns the size of the file.
   *
   * @return the number of bytes; 0 if the upload failed
   */
  public long size() {
    return size;
  }

  /**
   * Returns the outcome of the upload. Unless it is {@link UploadError#OK}, there is no file.
   *
   * @return the outcome
   */
  public UploadError error() {
    return UploadError.of(errorCode);
  }

  /**
   * Returns the content of the file.
   *
   * @return a new stream from the first byte; the caller closes it
   * @throws HttpException with status 415 if the server does not accept files with this extension
   * @throws IllegalStateException if the upload failed for another reason, or the file was moved
   * @throws NoSuchFileException if the file no longer exists
   * @throws IOException if the file can't be read
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
   * Returns the content of the file as an array.
   *
   * @return the bytes
   * @throws HttpException with status 415 if the server does not accept files with this extension
   * @throws IllegalStateException if the upload failed for another reason, or the file was moved
   * @throws NoSuchFileException if the file no longer exists
   * @throws IOException if the file can't be read, or is too large for an array
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
   * Returns the path of the file, valid until the response has been sent. If {@code http.raw_body}
   * is set, the content is written to a temporary file when this method is first called, which the
   * worker deletes.
   *
   * @return the path, in the server's directory for uploads or in the directory for temporary files
   * @throws HttpException with status 415 if the server does not accept files with this extension
   * @throws IllegalStateException if the upload failed for another reason, if the file was moved,
   *     or if a temporary file would be needed and the response has been sent
   * @throws IOException if the server did not send the path, or if the file can't be written
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
        delete(file); // otherwise it would never be deleted
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
      LOG.log(System.Logger.Level.WARNING, "can't delete an upload: " + file, e);
    }
  }

  /**
   * Moves the file, so that the server does not delete it. The target appears as a whole or not at
   * all, and replaces an existing file. Its mode is that of the server: only the server's user can
   * read it.
   *
   * @param target the file's new path, in an existing directory
   * @throws HttpException with status 415 if the server does not accept files with this extension
   * @throws IllegalStateException if the upload failed for another reason, or the file was moved
   *     before
   * @throws NoSuchFileException if the file no longer exists, or the directory does not exist
   * @throws IOException if the file can't be moved; it is still where it was
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

  /** Writes a content to an existing file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Writes a file, which gets its name when it is complete. */
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

  /** Copies to another file system. */
  static void copy(Path source, Path target) throws IOException {
    write(file -> Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING), target);
    try {
      Files.deleteIfExists(source);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "the server deletes the original of a moved upload", e);
    }
  }

  private Path source() throws IOException {
    if (errorCode == UploadError.EXTENSION.code()) {
      throw new HttpException(415, "the server does not accept files with this extension\n");
    }
    if (errorCode != UploadError.OK.code()) {
      throw new IllegalStateException(
          "there is no file because the upload failed: " + error() + " (" + errorCode + ")");
    }
    checkNotMoved();
    if (temporaryName.isEmpty()) {
      // An empty path would be the working directory.
      throw new NoSuchFileException("", null, "the server did not send the path of the upload");
    }
    try {
      return Path.of(temporaryName);
    } catch (InvalidPathException e) {
      FileSystemException failure =
          new FileSystemException(temporaryName, null, "not a valid path: " + e.getReason());
      failure.initCause(e);
      throw failure;
    }
  }

  private static NoSuchFileException gone(NoSuchFileException cause) {
    NoSuchFileException gone =
        new NoSuchFileException(
            cause.getFile(), null, "the server deletes an upload when the response has been sent");
    gone.initCause(cause);
    return gone;
  }

  /** Returns size and outcome; the name is from the client and might be a secret. */
  @Override
  public String toString() {
    return error() + ", " + size + " bytes";
  }
}
