package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") @Retry(times = 0) void none() {} // error: RR807 times: expected at least 1 but was 0
  @Job("b") @Retry(times = 1, delay = -1) void before() {} // error: RR807 delay: expected 0 or more seconds but was -1
  @Job("c") @Retry(times = 1, backoff = 0.5) void shrinks() {} // error: RR807 backoff: expected a factor of at least 1 but was 0.5
  @Job("d") @Retry(times = 1, backoff = 0.0 / 0) void nan() {} // error: RR807 backoff: expected a factor of at least 1 but was NaN
  @Job("e") @Retry(times = 1, delay = 9, maxDelay = 8) void limit() {} // error: RR807 maxDelay: expected at least the delay of 9 seconds, or 0 for no limit, but was 8
}

@Retry(times = -1) // error: RR807 times: expected at least 1 but was -1
final class Reports {
  @Job("f") void one() {}
  @Job("g") void two() {}
}
