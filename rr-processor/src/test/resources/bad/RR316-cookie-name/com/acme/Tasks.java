package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@CookieParam("my cookie") String value) {} // error: RR316 expected a cookie name of ASCII letters, digits and !#$%&'*+-.^_`|~, but was "my cookie"
}
