package dev.rrjava.http;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An open file, in the state that it had when it was opened. */
final class FileContent implements Content {
  private static final int MOST_ATTEMPTS = 3;

  /**
   * Tools for reproducible archives (Jib, Gradle, Nix) give every file a time before this one,
   * which says nothing about the content.
   */
  private static final Instant FIRST_REAL_TIME = Instant.parse("1980-03-01T00:00:00Z");

  /** File systems count times in steps of two seconds or finer. */
  private static final Duration COARSEST_STEP = Duration.ofSeconds(2);

  private final SeekableByteChannel channel;
  private final long length;

  /** When the file was modified; null if that is not known. */
  private final @Nullable Instant modified;

  private FileContent(SeekableByteChannel channel, long length, @Nullable Instant modified) {
    this.channel = channel;
    this.length = length;
    this.modified = modified;
  }

  /**
   * Opens a file.
   *
   * @throws HttpException with status 404 if it does not exist, or is not a regular file
   */
  static FileContent open(Path path) throws IOException {
    BasicFileAttributes before = attributes(path);
    for (int attempt = 1; ; attempt++) {
      SeekableByteChannel channel = openChannel(path);
      try {
        BasicFileAttributes after = attributes(path);
        boolean isOneState = isSame(before, after);
        if (isOneState || attempt == MOST_ATTEMPTS) {
          FileContent content =
              new FileContent(channel, after.size(), isOneState ? time(after) : null);
          channel = null;
          return content;
        }
        before = after;
      } finally {
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /**
   * Another file may have replaced it, so that the attributes would be those of one file and the
   * bytes those of the other.
   */
  private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
    return one.size() == other.size()
        && one.lastModifiedTime().equals(other.lastModifiedTime())
        && Objects.equals(one.fileKey(), other.fileKey());
  }

  private static @Nullable Instant time(BasicFileAttributes attributes) {
    Instant time = attributes.lastModifiedTime().toInstant();
    return time.isBefore(FIRST_REAL_TIME) ? null : time;
  }

  private static BasicFileAttributes attributes(Path path) {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(path, BasicFileAttributes.class);
    } catch (IOException e) {
      throw missing(e);
    }
    if (!attributes.isRegularFile()) {
      throw missing(null);
    }
    return attributes;
  }

  private static SeekableByteChannel openChannel(Path path) throws IOException {
    try {
      return Files.newByteChannel(path);
    } catch (NoSuchFileException e) {
      throw missing(e);
    }
  }

  /** The message does not contain the path: it is sent to the client. */
  private static HttpException missing(@Nullable IOException cause) {
    return new HttpException(404, "404 Not Found\n", cause);
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean hasAnyOrder() {
    return true;
  }

  @Override
  public Response mark(Response response) {
    if (modified == null) {
      return response;
    }
    Instant now = Instant.now();
    Headers headers = response.headers();
    EntityTag tag = headers.contains("ETag") ? null : tag(modified, now);
    // A date in the future can't be the date of a modification (RFC 9110 section 8.8.2.1).
    Instant date = modified.isAfter(now) ? now : modified;
    return new ResourceState(true, tag, headers.contains("Last-Modified") ? null : date)
        .addTo(response);
  }

  /**
   * Returns a strong tag, since the times of current file systems are finer than the interval
   * between two changes; but a weak one if the time is in whole seconds and the second may not be
   * over: a change that follows would not change it.
   */
  private EntityTag tag(Instant modified, Instant now) {
    boolean mayHideChange = modified.getNano() == 0 && modified.isAfter(now.minus(COARSEST_STEP));
    long nanos = modified.getEpochSecond() * 1_000_000_000L + modified.getNano();
    return new EntityTag(Long.toHexString(nanos) + "-" + Long.toHexString(length), mayHideChange);
  }

  @Override
  public void write(BodyOutputStream out, ByteRange part) throws IOException {
    channel.position(part.start());
    out.copy(Channels.newInputStream(channel), part.length());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
