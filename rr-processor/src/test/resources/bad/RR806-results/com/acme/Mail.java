package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") String text() { return ""; } // error: RR806 Mail.text returns java.lang.String; expected void, which acknowledges the job, or JobResult
  @Job("b") boolean flag() { return true; } // error: RR806 Mail.flag returns boolean
  @Job("c") Optional<JobResult> optional() { return Optional.empty(); } // error: RR806 Mail.optional returns java.util.Optional<dev.rrjava.jobs.JobResult>
}
