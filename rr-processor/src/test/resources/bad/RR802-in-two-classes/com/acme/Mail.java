package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("mail.send") void send() {}
  @Job("mail.send") void again() {} // error: RR802 Mail.send and Mail.again handle the jobs "mail.send"; expected one method for each name
}

final class Reports {
  @Job("mail.send") void report() {} // error: RR802 Mail.send and Reports.report handle the jobs "mail.send"
}
