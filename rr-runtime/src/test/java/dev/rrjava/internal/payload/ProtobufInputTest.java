package dev.rrjava.internal.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import dev.rrjava.worker.MalformedPayloadException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields as protobuf-java writes them, and what is no message at all. */
class ProtobufInputTest {
  private static final int TAG = ProtobufInput.tag(1, ProtobufInput.VARINT);

  private interface Writer {
    void write(CodedOutputStream out) throws IOException;
  }

  private static ProtobufInput input(Writer writer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    writer.write(out);
    out.flush();
    return new ProtobufInput(bytes.toByteArray(), 0, bytes.size());
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        1,
        127,
        128,
        16_383,
        16_384,
        Integer.MAX_VALUE,
        -1,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void readsVarints(long value) throws IOException {
    ProtobufInput in = input(out -> out.writeInt64(1, value));
    assertThat(in.nextTag()).isEqualTo(TAG);
    assertThat(in.varint()).isEqualTo(value);
    assertThat(in.nextTag()).isZero();
  }

  @Test
  void readsLargestFieldNumber() throws IOException {
    ProtobufInput in = input(out -> out.writeInt64(0x1fff_ffff, 7));
    int tag = in.nextTag();
    assertThat(ProtobufInput.field(tag)).isEqualTo(0x1fff_ffff);
    assertThat(ProtobufInput.wireType(tag)).isEqualTo(ProtobufInput.VARINT);
  }

  @Test
  void skipsFieldsOfEveryWireType() throws IOException {
    ProtobufInput in =
        input(
            out -> {
              out.writeInt64(2, -1);
              out.writeFixed64(3, -1);
              out.writeFixed32(4, -1);
              out.writeString(5, "é".repeat(100));
              out.writeTag(6, ProtobufInput.START_GROUP);
              out.writeTag(7, ProtobufInput.START_GROUP);
              out.writeFixed64(1, 5);
              out.writeTag(7, ProtobufInput.END_GROUP);
              out.writeTag(6, ProtobufInput.END_GROUP);
              out.writeInt64(1, 42);
            });
    int tag = in.nextTag();
    for (; tag != TAG; tag = in.nextTag()) {
      in.skip(tag);
    }
    assertThat(in.varint()).isEqualTo(42);
    assertThat(in.nextTag()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "00,                         expected the tag of a field",
    "0800ffffffffffffffffff7f,   expected the tag of a field",
    "088000ff,                   expected a varint of at most ten bytes",
    "08ffffffffffffffffffff01,   expected a varint of at most ten bytes",
    "1203ffff,                   'a field announces 3 bytes, which is more than are left'",
    "12ffffffffffffffffff01,     'a field announces -1 bytes, which is more than are left'",
    "12808080808002,             'a field announces 68719476736 bytes, which is more than are left'",
    "1900000000000000,           expected 8 more bytes",
    "1d000000,                   expected 4 more bytes",
    "13,                         expected the end of the group",
    "131c,                       a field has the wire type 4",
    "14,                         a field has the wire type 4",
    "16,                         a field has the wire type 6",
    "17,                         a field has the wire type 7",
  })
  void rejectsMalformedMessages(String hex, String complaint) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    assertThatThrownBy(() -> skipAll(new ProtobufInput(bytes, 0, bytes.length)))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageStartingWith("the context of a request is not an http.v1.Request: at byte ")
        .hasMessageContaining(" of " + bytes.length + ": ")
        .hasMessageEndingWith(complaint);
  }

  @Test
  void limitsNestingOfGroups() {
    byte[] bytes = HexFormat.of().parseHex("13".repeat(100_000));
    assertThatThrownBy(() -> skipAll(new ProtobufInput(bytes, 0, bytes.length)))
        .isInstanceOf(MalformedPayloadException.class)
        .hasMessageContaining("groups are nested more than 100 levels deep");
  }

  private static void skipAll(ProtobufInput in) {
    for (int tag = in.nextTag(); tag != 0; tag = in.nextTag()) {
      in.skip(tag);
    }
  }
}
