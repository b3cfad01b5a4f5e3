package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.ContentTypeGuess;
import dev.rrjava.devserver.gateway.ReplyHeaders;
import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses a response if that is worth it: its type is not compressed already, and its declared
 * length, if there is one, is at least 1024 bytes. What is flushed is compressed whatever its
 * length, so that streams stay streams.
 */
final class CompressedResponse implements ClientResponse {
  private static final System.Logger LOG = System.getLogger(CompressedResponse.class.getName());

  /** By this field, an application prevents compression. */
  static final String NO_COMPRESSION = "No-Gzip-Compression";

  private static final int LEAST_BYTES = 1024;
  private static final String LENGTH = "Content-Length";
  private static final String TYPE = "Content-Type";
  private static final List<String> COMPRESSED_TYPES =
      List.of("compress", "zip", "snappy", "lzma", "xz", "zstd", "brotli", "stuffit");

  private final ClientResponse response;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream(0);
  private @Nullable GZIPOutputStream gzip;
  private boolean isPlain;
  private int status;

  CompressedResponse(ClientResponse response) {
    this.response = response;
  }

  @Override
  public ReplyHeaders headers() {
    return response.headers();
  }

  @Override
  public void interim(int interimStatus, ReplyHeaders fields) throws IOException {
    response.interim(interimStatus, fields);
  }

  @Override
  public void status(int finalStatus) {
    if (status == 0) {
      status = finalStatus;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length)
      throws IOException, ReplyRefusedException {
    if (gzip != null) {
      gzip.write(bytes, offset, length);
      return;
    }
    if (isPlain) {
      response.write(bytes, offset, length);
      return;
    }
    held.write(bytes, offset, length);
    long declared = declaredLength();
    if (!isCompressible(declared)) {
      startPlain();
    } else if (declared >= LEAST_BYTES || held.size() >= LEAST_BYTES) {
      start();
    }
  }

  @Override
  public void flush() throws IOException {
    if (gzip == null && !isPlain) {
      if (held.size() == 0) {
        return;
      }
      try {
        if (isCompressible(declaredLength())) {
          start();
        } else {
          startPlain();
        }
      } catch (ReplyRefusedException e) {
        throw new RefusedBodyException(e);
      }
    }
    if (gzip != null) {
      gzip.flush();
    }
    response.flush();
  }

  /** Ends the compressed body, which has no length of its own. */
  void finish() throws IOException {
    try {
      if (gzip != null) {
        gzip.finish();
      } else if (!isPlain) {
        startPlain();
      }
    } catch (RefusedBodyException | ReplyRefusedException e) {
      LOG.log(System.Logger.Level.DEBUG, "the rest of a response is not sent", e);
    }
  }

  /** Thrown by a stream in place of the exception that streams can't throw. */
  private static final class RefusedBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    RefusedBodyException(ReplyRefusedException cause) {
      super(cause.getMessage(), cause);
    }
  }

  private long declaredLength() {
    String text = headers().firstOrEmpty(LENGTH);
    return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private boolean isCompressible(long declared) {
    return !headers().has(NO_COMPRESSION)
        && headers().firstOrEmpty("Content-Encoding").isEmpty()
        && headers().firstOrEmpty("Content-Range").isEmpty()
        && (declared == 0 || declared >= LEAST_BYTES);
  }

  /** Starts to compress, unless the type says that this has been done. */
  private void start() throws IOException, ReplyRefusedException {
    String type = headers().firstOrEmpty(TYPE);
    if (type.isEmpty() && status != 204 && status != 304) {
      type = ContentTypeGuess.of(held.toByteArray(), 0, held.size());
      if (!headers().has(TYPE)) {
        headers().set(TYPE, type);
      }
    }
    if (isCompressed(type)) {
      startPlain();
      return;
    }
    headers().set("Content-Encoding", "gzip");
    headers().remove(LENGTH);
    headers().remove("Accept-Ranges");
    setStatus();
    gzip = new GZIPOutputStream(new Sink(response), true);
    gzip.write(held.toByteArray());
    held.reset();
  }

  private static boolean isCompressed(String type) {
    String lower = type.strip().toLowerCase(Locale.ROOT);
    return COMPRESSED_TYPES.stream().anyMatch(lower::contains)
        || lower.startsWith("video/")
        || lower.startsWith("audio/")
        || lower.startsWith("image/jp");
  }

  private void startPlain() throws IOException, ReplyRefusedException {
    isPlain = true;
    headers().remove(NO_COMPRESSION);
    setStatus();
    byte[] bytes = held.toByteArray();
    held.reset();
    if (bytes.length > 0) {
      response.write(bytes, 0, bytes.length);
    }
  }

  private void setStatus() {
    if (status != 0) {
      response.status(status);
    }
  }

  /** Writes compressed bytes to the response. */
  private static final class Sink extends OutputStream {
    private final ClientResponse response;

    Sink(ClientResponse response) {
      this.response = response;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      byte[] copy = Arrays.copyOfRange(bytes, offset, offset + length);
      try {
        response.write(copy, 0, length);
      } catch (ReplyRefusedException e) {
        throw new RefusedBodyException(e);
      }
    }
  }
}
