package dev.rrjava.processor.testing;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.List;

/** Reads what it writes: Java's serialization, of classes that a test has compiled. */
public record SerializedCodec(ClassLoader classes) implements BodyCodec {
  @Override
  public String mediaType() {
    return "application/x-java";
  }

  @Override
  public List<String> mediaRanges() {
    return List.of(mediaType());
  }

  @Override
  @SuppressWarnings("unchecked") // the test reads the type that it wrote
  public <T> BodyDecoder<T> decoder(BodyType<T> type) {
    return body -> {
      try (ObjectInputStream in = new Input(body)) {
        return (T) in.readObject();
      } catch (ClassNotFoundException e) {
        throw new IOException(e);
      }
    };
  }

  @Override
  public <T> BodyEncoder<T> encoder(BodyType<T> type) {
    return value -> {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
        out.writeObject(value);
      }
      return bytes.toByteArray();
    };
  }

  private final class Input extends ObjectInputStream {
    Input(InputStream in) throws IOException {
      super(in);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass type) throws ClassNotFoundException {
      return Class.forName(type.getName(), false, classes);
    }
  }
}
