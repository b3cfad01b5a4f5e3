package com.acme;

import dev.rrjava.annotations.*;
import dev.rrjava.runtime.http.*;
import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Cookie;
import java.util.*;

final class Tasks {
  @Post("/a")
  void file(@Upload java.io.File file) {} // error: RR318 UploadedFile or Path

  @Post("/b")
  void sorted(@Upload SortedSet<UploadedFile> files) {} // error: RR318 SortedSet
}
