package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  record Tree<T>(@Query int depth, @Params Tree<List<T>> branch) {} // error: RR321 "branch"

  @Get("/a")
  void list(@Params Tree<String> tree) {}
}
