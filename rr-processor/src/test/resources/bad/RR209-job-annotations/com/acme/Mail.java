package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

@Retry(times = 1) // error: RR209 @Retry has no effect without @Job on the method; add it, or remove the annotation
final class Mail {
  Mail(@JobId String id) {} // error: RR209 @JobId has no effect without @Job on the method
  @Retry(times = 1) // error: RR209 @Retry has no effect without @Job on the method
  void send(
      @JobHeader("a") String a, // error: RR209 @JobHeader has no effect
      @Attempt int attempt, // error: RR209 @Attempt has no effect
      @Pipeline String pipeline) {} // error: RR209 @Pipeline has no effect
}
