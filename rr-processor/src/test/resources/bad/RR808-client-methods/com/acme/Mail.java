package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.jobs.*;
import java.util.*;

final class Mail {
  @Job("a") void with(String text) {} // error: RR808 Mail.with can't be called "with", because the client MailJobs has a method of this name; expected a name that no other method has
  @Job("b") void notify(String text) {}
  @Job("c") void clone(ReceivedJob job, @JobId String id) {}
  @Job("d") void hashCode(@JobId String id) {} // error: RR808 Mail.hashCode can't be called "hashCode"
  @Job("e") void send(String text) {}
  @Job("f") void send(byte[] text) {} // error: RR808 Mail.send can't be called "send", because the client MailJobs has a method send for the job "e"; expected a name that no other method has in this class
  @Job("g") void sendAll(String text) {} // error: RR808 Mail.sendAll can't be called "sendAll", because the client MailJobs has a method sendAll for the job "e"
}
