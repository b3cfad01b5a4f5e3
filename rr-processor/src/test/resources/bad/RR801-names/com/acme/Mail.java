package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("") void empty() {} // error: RR801 expected the name of a job, such as "mail.send", but the name is blank
  @Job("  ") void blank() {} // error: RR801 expected the name of a job, such as "mail.send", but the name is blank
  @Job(" a") void space() {} // error: RR801 the name "a" starts or ends with a space
  @Job("a\nb") void line() {} // error: RR801 contains the character U+000A
  @Job("a\u007f") void delete() {} // error: RR801 contains the character U+007F
  @Job("\ud800") void half() {} // error: RR801 contains the character U+D800
  @Job(value = "ok", pipeline = " ") void pipeline() {} // error: RR801 expected the name of a pipeline, such as "mail", but the name is blank
  @Job("header") void header(@JobHeader("") String header) {} // error: RR801 expected the name of a header, such as "tenant", but the name is blank
}
