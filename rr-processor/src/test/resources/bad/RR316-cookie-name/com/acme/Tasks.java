package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@Cookie("my cookie") String value) {} // error: RR316 "my cookie" is no cookie name
}
