package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Post("/a")
  void path(@Upload java.nio.file.Path file) {} // error: RR318 UploadedFile

  @Post("/b")
  void sorted(@Upload SortedSet<UploadedFile> files) {} // error: RR318 SortedSet
}
