package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @interface Nullable {}

  @Get("/a")
  void list(@QueryParam @Nullable int page) {} // error: RR315 "page" is of the primitive type int, which can't be null; use its wrapper, or an Optional
}
