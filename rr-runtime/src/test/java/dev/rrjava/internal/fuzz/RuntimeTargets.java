package dev.rrjava.internal.fuzz;

import java.util.List;

/** The targets of this module. */
final class RuntimeTargets {
  static final List<Target> ALL =
      List.of(
          new Target("frame", FrameTarget.class, FrameTarget::fuzzerTestOneInput),
          new Target(
              "protobuf-request",
              ProtobufRequestTarget.class,
              ProtobufRequestTarget::fuzzerTestOneInput),
          new Target("json", JsonTarget.class, JsonTarget::fuzzerTestOneInput),
          new Target(
              "json-request", JsonRequestTarget.class, JsonRequestTarget::fuzzerTestOneInput),
          new Target("form", FormTarget.class, FormTarget::fuzzerTestOneInput),
          new Target("uploads", UploadsTarget.class, UploadsTarget::fuzzerTestOneInput),
          new Target(
              "url-encoded-form",
              UrlEncodedFormTarget.class,
              UrlEncodedFormTarget::fuzzerTestOneInput),
          new Target(
              "multipart-form", MultipartFormTarget.class, MultipartFormTarget::fuzzerTestOneInput),
          new Target("query", QueryTarget.class, QueryTarget::fuzzerTestOneInput),
          new Target("percent", PercentTarget.class, PercentTarget::fuzzerTestOneInput),
          new Target("cookie", CookieTarget.class, CookieTarget::fuzzerTestOneInput),
          new Target("head", HeadTarget.class, HeadTarget::fuzzerTestOneInput),
          new Target(
              "content-coding", ContentCodingTarget.class, ContentCodingTarget::fuzzerTestOneInput),
          new Target("range", RangeTarget.class, RangeTarget::fuzzerTestOneInput));

  private RuntimeTargets() {}
}
