package dev.rrjava.processor.testing;

import dev.rrjava.codec.BodyCodec;
import dev.rrjava.codec.BodyDecoder;
import dev.rrjava.codec.BodyEncoder;
import dev.rrjava.codec.BodyType;
import dev.rrjava.http.HttpException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes objects as their type in diamond brackets and their text; refuses what it reads. */
public record TextCodec() implements BodyCodec {
  @Override
  public String mediaType() {
    return "application/json";
  }

  @Override
  public List<String> mediaRanges() {
    return List.of("application/json", "application/*+json");
  }

  @Override
  public <T> BodyDecoder<T> decoder(BodyType<T> type) {
    return body -> {
      throw new HttpException(422, "no " + type);
    };
  }

  @Override
  public <T> BodyEncoder<T> encoder(BodyType<T> type) {
    String name = type.toString().replaceAll("[\\w.]+[.$](?=\\w)", "");
    return value -> ("<" + name + ">" + value).getBytes(StandardCharsets.UTF_8);
  }
}
