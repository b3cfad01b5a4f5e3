package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.ReplyHeaders;
import java.io.ByteArrayOutputStream;

/** Holds a response until it is complete. Interim responses are lost. */
final class HeldResponse implements ClientResponse {
  private final ReplyHeaders headers = new ReplyHeaders();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private int status;

  @Override
  public ReplyHeaders headers() {
    return headers;
  }

  @Override
  public void interim(int interimStatus, ReplyHeaders fields) {
    // Lost, since the final status follows.
  }

  @Override
  public void status(int finalStatus) {
    if (status == 0) {
      status = finalStatus;
    }
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    body.write(bytes, offset, length);
  }

  @Override
  public void flush() {
    // Held.
  }

  int status() {
    return status == 0 ? 200 : status;
  }

  byte[] body() {
    return body.toByteArray();
  }
}
