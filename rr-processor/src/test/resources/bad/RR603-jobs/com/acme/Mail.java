package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") void a() {}
}

final class MailHandler { // error: RR603 the client of MailHandler and the client of Mail are both called com.acme.MailJobs; rename one of the handler classes
  @Job("b") void b() {}
}

final class Jobs { // error: RR603 a class named com.acme.Jobs is generated from the handlers; rename this class, or the generated one with -Arr.jobs
  @Job("c") void c() {}
}
