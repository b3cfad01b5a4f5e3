package com.acme;

import dev.rrjava.annotation.*;
import dev.rrjava.http.*;
import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.CookieParam;
import java.util.*;

final class Tasks {
  @Post("/a")
  void file(@Upload java.io.File file) {} // error: RR318 UploadedFile or Path

  @Post("/b")
  void sorted(@Upload SortedSet<UploadedFile> files) {} // error: RR318 SortedSet
}
