package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("mail.send")
  void send(
      String to,
      String text) {} // error: RR803 "to" and "text" of Mail.send both take the payload; expected one parameter without an annotation
}
