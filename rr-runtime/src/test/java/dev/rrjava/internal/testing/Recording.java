package dev.rrjava.internal.testing;

import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;
import dev.rrjava.internal.wire.FrameReader;
import dev.rrjava.worker.Payload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * One exchange between a client, a real server and a scripted worker, recorded byte for byte. The
 * files are in the test resources, {@code wire/<server>/<case>.json}; the README beside them
 * explains their fields.
 *
 * @param server the version of the server, which is the name of the directory
 * @param name the name of the case, the same for all servers
 * @param request what the client sent; empty when the case has no request
 * @param toWorker each frame that the worker read
 * @param fromWorker each write of the worker: a frame, or something else on purpose
 * @param response all that the client received
 * @param file everything else that the file says: configuration, timeline, outcome
 */
public record Recording(
    String server,
    String name,
    byte[] request,
    List<byte[]> toWorker,
    List<byte[]> fromWorker,
    byte[] response,
    Map<?, ?> file) {

  /** The newest server: a beta of RoadRunner 3.0. The files themselves call it 6.0.0-beta. */
  public static final String NEWEST_SERVER = "3.0.0-beta";

  /** The servers whose contexts are protobuf messages. */
  public static final List<String> PROTOBUF_SERVERS =
      List.of("2024.3.5", "2025.1.15", NEWEST_SERVER);

  /** The server whose contexts are JSON. */
  public static final String JSON_SERVER = "2023.3.12";

  /** All cases of a server, sorted by name. */
  public static List<Recording> all(String server) {
    return text("/wire/" + server + "/cases.txt").lines().map(name -> of(server, name)).toList();
  }

  /** One case of a server. */
  public static Recording of(String server, String name) {
    Map<?, ?> file =
        (Map<?, ?>)
            new Load(LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build())
                .loadFromString(text("/wire/" + server + "/" + name + ".json"));
    return new Recording(
        server,
        name,
        blob(file.get("request_raw_base64")),
        blobs(file.get("frames_to_worker_base64")),
        blobs(file.get("frames_from_worker_base64")),
        blob(file.get("response_raw_base64")),
        file);
  }

  /** The requests among the frames to the worker. */
  public List<Payload> requests() throws IOException {
    List<Payload> requests = new ArrayList<>();
    for (byte[] bytes : toWorker) {
      Frame frame = frame(bytes);
      if (frame.flags() == FrameHeader.PROTO || frame.flags() == FrameHeader.JSON) {
        requests.add(new Payload(frame.flags(), frame.payload(), frame.contextLength()));
      }
    }
    return requests;
  }

  /** Reads bytes that are one frame. */
  public static Frame frame(byte[] bytes) throws IOException {
    return Objects.requireNonNull(new FrameReader(new ByteArrayInputStream(bytes)).read());
  }

  private static List<byte[]> blobs(@Nullable Object list) {
    List<byte[]> blobs = new ArrayList<>();
    for (Object item : list(list)) {
      blobs.add(blob(item));
    }
    return blobs;
  }

  /** A base64 string, or segments of such strings, some of them repeated. */
  private static byte[] blob(@Nullable Object value) {
    if (value instanceof String base64) {
      return Base64.getDecoder().decode(base64);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (value instanceof Map<?, ?> parts) {
      for (Object part : list(parts.get("segments"))) {
        Map<?, ?> segment = (Map<?, ?>) part;
        boolean repeats = segment.containsKey("repeat_base64");
        byte[] bytes =
            Base64.getDecoder()
                .decode(String.valueOf(segment.get(repeats ? "repeat_base64" : "base64")));
        int count = segment.get("count") instanceof Integer times ? times : 1;
        for (int i = 0; i < count; i++) {
          out.writeBytes(bytes);
        }
      }
    }
    return out.toByteArray();
  }

  private static List<?> list(@Nullable Object value) {
    return Objects.requireNonNull((List<?>) value, "a recording lacks one of its parts");
  }

  private static String text(String resource) {
    try (InputStream in = Recording.class.getResourceAsStream(resource)) {
      return new String(
          Objects.requireNonNull(in, "no recording " + resource).readAllBytes(),
          StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return server + " " + name;
  }
}
