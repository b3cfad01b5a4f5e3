package com.acme;

import dev.rrjava.annotation.Consumes;
import dev.rrjava.annotation.Produces;
import dev.rrjava.annotation.ResponseHeader;
import dev.rrjava.annotation.Status;

final class Tasks {
  @Status(201) // error: RR209 @Status has no effect
  @Produces("text/plain") // error: RR209 @Produces has no effect
  @Consumes("text/plain") // error: RR209 @Consumes has no effect
  @ResponseHeader("A: b") // error: RR209 @ResponseHeader has no effect
  String helper() {
    return "";
  }
}
