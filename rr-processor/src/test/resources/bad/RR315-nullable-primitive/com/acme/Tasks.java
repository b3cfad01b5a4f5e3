package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @interface Nullable {}

  @Get("/a")
  void list(@Query @Nullable int page) {} // error: RR315 take its box
}
