package com.acme;

import dev.rrjava.annotations.EarlyHints;
import dev.rrjava.annotations.Route;
import java.util.UUID;

@Route("tasks") // error: RR104 write "/tasks"
final class Tasks {
  @Route("get /{id}") // error: RR102 did you mean GET?
  @EarlyHints({}) // error: RR501 at least one link
  int show(UUID id) { // error: RR401 returns int // error: RR306 java.util.UUID
    return 0;
  }
}
