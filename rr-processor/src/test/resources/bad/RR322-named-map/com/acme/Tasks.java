package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@Query("filter") Map<String, String> all) {} // error: RR322 leave the name out
}
