package dev.rrjava.codec;

import dev.rrjava.http.HttpException;
import dev.rrjava.internal.json.JsonReader;
import dev.rrjava.worker.MalformedPayloadException;

/** Whether a text is JSON (RFC 8259), for codecs whose library takes more than that. */
public final class JsonSyntax {
  private JsonSyntax() {}

  /**
   * Refuses what is not one JSON value in UTF-8 with nothing behind it, or is nested deeper than
   * {@value JsonReader#MAX_DEPTH} levels.
   *
   * @param body what should be JSON; not kept
   * @throws HttpException with status 400, whose message says what was wanted and at which byte
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
