package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Get("/a")
  void list(@QueryParam("filter") Map<String, String> all) {} // error: RR322 a Map contains the values of all names, but "all" has the name "filter"; remove the name
}
