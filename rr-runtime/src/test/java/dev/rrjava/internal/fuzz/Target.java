package dev.rrjava.internal.fuzz;

import java.util.Locale;
import java.util.function.Consumer;

/** All targets, under the names of their corpora and of the command that runs one. */
enum Target {
  FRAME(FrameTarget.class, FrameTarget::fuzzerTestOneInput),
  PROTOBUF_REQUEST(ProtobufRequestTarget.class, ProtobufRequestTarget::fuzzerTestOneInput),
  JSON(JsonTarget.class, JsonTarget::fuzzerTestOneInput),
  JSON_REQUEST(JsonRequestTarget.class, JsonRequestTarget::fuzzerTestOneInput),
  FORM(FormTarget.class, FormTarget::fuzzerTestOneInput),
  UPLOADS(UploadsTarget.class, UploadsTarget::fuzzerTestOneInput),
  URL_ENCODED_FORM(UrlEncodedFormTarget.class, UrlEncodedFormTarget::fuzzerTestOneInput),
  MULTIPART_FORM(MultipartFormTarget.class, MultipartFormTarget::fuzzerTestOneInput),
  QUERY(QueryTarget.class, QueryTarget::fuzzerTestOneInput),
  PERCENT(PercentTarget.class, PercentTarget::fuzzerTestOneInput),
  COOKIE(CookieTarget.class, CookieTarget::fuzzerTestOneInput),
  HEAD(HeadTarget.class, HeadTarget::fuzzerTestOneInput),
  CONTENT_CODING(ContentCodingTarget.class, ContentCodingTarget::fuzzerTestOneInput),
  RANGE(RangeTarget.class, RangeTarget::fuzzerTestOneInput);

  private final Class<?> type;

  @SuppressWarnings("ImmutableEnumChecker") // References to static methods have no state.
  private final Consumer<byte[]> run;

  Target(Class<?> type, Consumer<byte[]> run) {
    this.type = type;
    this.run = run;
  }

  Class<?> type() {
    return type;
  }

  void run(byte[] input) {
    run.accept(input);
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
