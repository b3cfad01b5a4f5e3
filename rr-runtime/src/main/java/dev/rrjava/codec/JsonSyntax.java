package dev.rrjava.codec;

import dev.rrjava.http.HttpException;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.worker.MalformedPayloadException;

/** Checks JSON syntax (RFC 8259), for codecs whose library accepts more than JSON. */
public final class JsonSyntax {
  private JsonSyntax() {}

  /**
   * Checks that the body is exactly one JSON value in UTF-8, nested at most {@value
   * JsonReader#MAX_DEPTH} levels deep.
   *
   * @param body the body; no reference to it is kept
   * @throws HttpException with status 400 if it is not; the message says what was expected and at
   *     which byte
   */
  public static void require(byte[] body) {
    try {
      JsonReader in = new JsonReader("the body is not JSON", body, 0, body.length);
      in.skip();
      in.end();
    } catch (MalformedPayloadException e) {
      throw new HttpException(400, e.getMessage() + "\n", e);
    }
  }
}
