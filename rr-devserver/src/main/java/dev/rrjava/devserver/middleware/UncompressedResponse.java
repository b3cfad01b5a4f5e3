package dev.rrjava.devserver.middleware;

import dev.rrjava.devserver.gateway.ClientResponse;
import dev.rrjava.devserver.gateway.ReplyHeaders;
import dev.rrjava.devserver.host.ReplyRefusedException;
import java.io.IOException;

/** Removes the field by which an application prevents compression. */
final class UncompressedResponse implements ClientResponse {
  private final ClientResponse response;

  UncompressedResponse(ClientResponse response) {
    this.response = response;
  }

  @Override
  public ReplyHeaders headers() {
    return response.headers();
  }

  @Override
  public void interim(int status, ReplyHeaders fields) throws IOException {
    response.interim(status, fields);
  }

  @Override
  public void status(int status) {
    response.headers().remove(CompressedResponse.NO_COMPRESSION);
    response.status(status);
  }

  @Override
  public void write(byte[] bytes, int offset, int length)
      throws IOException, ReplyRefusedException {
    response.write(bytes, offset, length);
  }

  @Override
  public void flush() throws IOException {
    response.flush();
  }
}
