package com.acme;

import dev.rrjava.annotation.EarlyHints;
import dev.rrjava.annotation.Route;

@Route("tasks") // error: RR104 write "/tasks"
final class Tasks {
  @Route("get /{id}") // error: RR102 did you mean GET?
  @EarlyHints({}) // error: RR501 @EarlyHints has no links; add one, or remove the annotation
  Object show(Runnable id) { // error: RR401 returns java.lang.Object // error: RR306 java.lang.Runnable
    return 0;
  }
}
