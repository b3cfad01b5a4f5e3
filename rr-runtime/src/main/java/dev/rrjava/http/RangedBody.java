package dev.rrjava.http;

import java.io.IOException;

/** A body of another kind, of which parts are sent if its length is known. */
record RangedBody(Body whole) implements Body.Selectable {

  @Override
  public Content open(Response response) {
    if (whole instanceof Body.Streamed streamed) {
      return new StreamedContent(streamed, response.declaredLength());
    }
    return new BytesContent((Body.Bytes) whole);
  }

  @Override
  public void close() throws IOException {
    if (whole instanceof Body.Streamed streamed) {
      streamed.close();
    }
  }
}
