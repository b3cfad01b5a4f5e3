package dev.rrjava.internal.testing;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MessageOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import dev.rrjava.internal.wire.Frame;
import dev.rrjava.internal.wire.FrameHeader;

/**
 * The messages of {@code http.v1} as protobuf-java itself understands them: the oracle for what the
 * runtime decodes and encodes by hand.
 */
public final class HttpMessages {
  /** {@code http.v1.Request}. */
  public static final Descriptor REQUEST;

  /** {@code http.v1.Response}. */
  public static final Descriptor RESPONSE;

  static {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("http.proto")
            .setPackage("http.v1")
            .setSyntax("proto3")
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("HeaderValue")
                    .addField(
                        field("value", 1, FieldDescriptorProto.Type.TYPE_BYTES)
                            .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)))
            .addMessageType(request())
            .addMessageType(
                DescriptorProto.newBuilder()
                    .setName("Response")
                    .addField(field("status", 1, FieldDescriptorProto.Type.TYPE_INT64))
                    .addField(map("headers", 2, "Response", "HeadersEntry"))
                    .addNestedType(entry("HeadersEntry")))
            .build();
    try {
      FileDescriptor descriptor = FileDescriptor.buildFrom(file, new FileDescriptor[0]);
      REQUEST = descriptor.findMessageTypeByName("Request");
      RESPONSE = descriptor.findMessageTypeByName("Response");
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpMessages() {}

  /** Returns the frame of a {@code GET} request without headers and body. */
  public static Frame get(String path) {
    byte[] context =
        DynamicMessage.newBuilder(REQUEST)
            .setField(REQUEST.findFieldByName("protocol"), "HTTP/1.1")
            .setField(REQUEST.findFieldByName("method"), "GET")
            .setField(REQUEST.findFieldByName("uri"), "http://example.test" + path)
            .build()
            .toByteArray();
    return new Frame(FrameHeader.PROTO, 0, new int[] {context.length}, context);
  }

  private static DescriptorProto request() {
    return DescriptorProto.newBuilder()
        .setName("Request")
        .addField(field("remote_addr", 1, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(field("protocol", 2, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(field("method", 3, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(field("uri", 4, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(map("header", 5, "Request", "HeaderEntry"))
        .addField(map("cookies", 6, "Request", "CookiesEntry"))
        .addField(field("raw_query", 7, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(field("parsed", 8, FieldDescriptorProto.Type.TYPE_BOOL))
        .addField(field("uploads", 9, FieldDescriptorProto.Type.TYPE_BYTES))
        .addField(map("attributes", 10, "Request", "AttributesEntry"))
        .addNestedType(entry("HeaderEntry"))
        .addNestedType(entry("CookiesEntry"))
        .addNestedType(entry("AttributesEntry"))
        .build();
  }

  private static FieldDescriptorProto.Builder field(
      String name, int number, FieldDescriptorProto.Type type) {
    return FieldDescriptorProto.newBuilder()
        .setName(name)
        .setNumber(number)
        .setType(type)
        .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
  }

  private static FieldDescriptorProto map(String name, int number, String owner, String entry) {
    return field(name, number, FieldDescriptorProto.Type.TYPE_MESSAGE)
        .setLabel(FieldDescriptorProto.Label.LABEL_REPEATED)
        .setTypeName(".http.v1." + owner + "." + entry)
        .build();
  }

  private static DescriptorProto entry(String name) {
    return DescriptorProto.newBuilder()
        .setName(name)
        .setOptions(MessageOptions.newBuilder().setMapEntry(true))
        .addField(field("key", 1, FieldDescriptorProto.Type.TYPE_STRING))
        .addField(
            field("value", 2, FieldDescriptorProto.Type.TYPE_MESSAGE)
                .setTypeName(".http.v1.HeaderValue"))
        .build();
  }
}
