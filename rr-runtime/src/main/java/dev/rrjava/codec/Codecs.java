package dev.rrjava.codec;

import dev.rrjava.generated.ConsumedMediaTypes;
import dev.rrjava.http.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/**
 * The codecs of an application, in order of preference.
 *
 * <pre>{@code
 * HttpWorker.create().serve(Routes.of(Codecs.of(JsonbCodec.create()), new Tasks()));
 * }</pre>
 */
public final class Codecs {
  private final List<BodyCodec> codecs;

  private Codecs(List<BodyCodec> codecs) {
    this.codecs = codecs;
  }

  /**
   * Returns the given codecs.
   *
   * @param codecs the codecs, the preferred one first
   * @return the codecs
   */
  public static Codecs of(BodyCodec... codecs) {
    return new Codecs(List.of(codecs));
  }

  /**
   * Returns the codecs that the class path or module path provides (see {@link ServiceLoader}).
   * Passing them to {@link #of} starts a worker faster.
   *
   * @return the codecs in the order in which they are found
   */
  public static Codecs load() {
    List<BodyCodec> found = new ArrayList<>();
    ServiceLoader.load(BodyCodec.class).forEach(found::add);
    return new Codecs(List.copyOf(found));
  }

  /**
   * Returns the preferred codec, for data that is no body of a request and so has no media type.
   *
   * @return the first codec; empty if there are none
   */
  public Optional<BodyCodec> preferred() {
    return codecs.stream().findFirst();
  }

  /**
   * Returns a reader for the bodies of a route.
   *
   * @param type the type of the objects
   * @param mediaRanges the media types that the route declares; none for all that the codecs read
   * @param <T> the type
   * @return the reader
   * @throws IllegalStateException if no codec can read them
   */
  public <T> RequestReader<T> reader(BodyType<T> type, String... mediaRanges) {
    List<RequestReader.Candidate<T>> candidates = new ArrayList<>();
    for (BodyCodec codec : codecs) {
      List<String> ranges = readable(codec, mediaRanges);
      if (!ranges.isEmpty()) {
        ConsumedMediaTypes types = ConsumedMediaTypes.of(ranges);
        candidates.add(new RequestReader.Candidate<>(types, codec.decoder(type)));
      }
    }
    if (candidates.isEmpty()) {
      throw missing("reads " + type, String.join(", ", mediaRanges));
    }
    return new RequestReader<>(candidates);
  }

  /**
   * Returns a reader for the bodies of a route, for a class without type arguments.
   *
   * @param type the class of the objects
   * @param mediaRanges the media types that the route declares; none for all that the codecs read
   * @param <T> the type
   * @return the reader
   * @throws IllegalStateException if no codec can read them
   */
  public <T> RequestReader<T> reader(Class<T> type, String... mediaRanges) {
    return reader(BodyType.of(type), mediaRanges);
  }

  /**
   * Returns a reader for the bodies of a route, for a class without type arguments, and for all
   * media types that the codecs read. The compiler selects it sooner than the one with ranges.
   *
   * @param type the class of the objects
   * @param <T> the type
   * @return the reader
   * @throws IllegalStateException if no codec can read them
   */
  public <T> RequestReader<T> reader(Class<T> type) {
    return reader(BodyType.of(type));
  }

  private static List<String> readable(BodyCodec codec, String... declared) {
    List<String> ranges = codec.mediaRanges();
    if (declared.length == 0) {
      return ranges;
    }
    ConsumedMediaTypes own = ConsumedMediaTypes.of(ranges);
    List<String> both = new ArrayList<>();
    for (String range : declared) {
      if (!MediaType.parse(range).isRange()) {
        if (own.includes(range)) {
          both.add(range);
        }
      } else if (ranges.contains(range)) {
        both.add(range);
      } else {
        ConsumedMediaTypes wide = ConsumedMediaTypes.of(range);
        ranges.stream().filter(wide::includes).forEach(both::add);
      }
    }
    return both;
  }

  /**
   * Returns a writer for the results of a route in the preferred format.
   *
   * @param type the type of the results
   * @param <T> the type
   * @return the writer
   * @throws IllegalStateException if there is no codec
   */
  public <T> ResponseMaker<T> maker(BodyType<T> type) {
    if (codecs.isEmpty()) {
      throw missing("writes " + type, "");
    }
    BodyCodec codec = codecs.get(0);
    return new ResponseMaker<>(codec.mediaType(), codec.encoder(type));
  }

  /**
   * Returns a writer for the results of a route in a format that the route declares.
   *
   * @param type the type of the results
   * @param mediaType the media type of the responses
   * @param <T> the type
   * @return the writer
   * @throws IllegalStateException if no codec writes this media type
   */
  public <T> ResponseMaker<T> maker(BodyType<T> type, String mediaType) {
    for (BodyCodec codec : codecs) {
      if (writes(codec, mediaType)) {
        return new ResponseMaker<>(mediaType, codec.encoder(type));
      }
    }
    throw missing("writes " + type, mediaType);
  }

  /**
   * Returns a writer for the results of a route in the preferred format, for a class without type
   * arguments.
   *
   * @param type the class of the results
   * @param <T> the type
   * @return the writer
   * @throws IllegalStateException if there is no codec
   */
  public <T> ResponseMaker<T> maker(Class<T> type) {
    return maker(BodyType.of(type));
  }

  /**
   * Returns a writer for the results of a route in a format that the route declares, for a class
   * without type arguments.
   *
   * @param type the class of the results
   * @param mediaType the media type of the responses
   * @param <T> the type
   * @return the writer
   * @throws IllegalStateException if no codec writes this media type
   */
  public <T> ResponseMaker<T> maker(Class<T> type, String mediaType) {
    return maker(BodyType.of(type), mediaType);
  }

  /**
   * Returns whether a codec writes a media type. A codec for JSON also writes lines and events of
   * JSON.
   */
  private static boolean writes(BodyCodec codec, String mediaType) {
    ConsumedMediaTypes types = ConsumedMediaTypes.of(codec.mediaRanges());
    return types.includes(mediaType)
        || (Framing.of(mediaType) != Framing.ARRAY && types.includes("application/json"));
  }

  private IllegalStateException missing(String what, String mediaTypes) {
    return new IllegalStateException(
        "no codec "
            + what
            + (mediaTypes.isEmpty() ? "" : " as " + mediaTypes)
            + "; "
            + (codecs.isEmpty() ? "there are no codecs" : "there are codecs for " + this)
            + ". Pass others to Routes.of, with Codecs.of");
  }

  @Override
  public String toString() {
    return codecs.stream().map(BodyCodec::mediaType).collect(Collectors.joining(", "));
  }
}
