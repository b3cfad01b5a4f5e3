package com.acme;

import dev.rrjava.annotations.Consumes;
import dev.rrjava.annotations.Produces;
import dev.rrjava.annotations.ResponseHeader;
import dev.rrjava.annotations.Status;

final class Tasks {
  @Status(201) // error: RR209 @Status has no effect
  @Produces("text/plain") // error: RR209 @Produces has no effect
  @Consumes("text/plain") // error: RR209 @Consumes has no effect
  @ResponseHeader("A: b") // error: RR209 @ResponseHeader has no effect
  String helper() {
    return "";
  }
}
