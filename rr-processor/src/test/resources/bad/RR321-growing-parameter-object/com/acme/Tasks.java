package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  record Tree<T>(@QueryParam int depth, @BeanParam Tree<List<T>> branch) {} // error: RR321 "branch"

  @Get("/a")
  void list(@BeanParam Tree<String> tree) {}
}
