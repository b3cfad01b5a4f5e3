package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  // error nowhere: RR604 expected the name of a new class, but -Arr.jobs=com.acme.2nd is not the name of a class; write, for example, -Arr.jobs=com.acme.Jobs
  @Job("a") void a() {}
}
