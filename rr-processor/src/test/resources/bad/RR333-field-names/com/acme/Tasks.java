package com.acme;

import dev.rrjava.annotation.FormParam;
import dev.rrjava.annotation.BeanParam;
import dev.rrjava.annotation.Post;
import dev.rrjava.annotation.Upload;
import dev.rrjava.http.UploadedFile;

final class Tasks {
  record Address(@FormParam("address[city") String city) {} // error: RR333 "address[city"

  @Post("/open")
  void open(@FormParam("user[name") String name) {} // error: RR333 expected the name of a form field without spaces, optionally with keys in brackets at the end,

  @Post("/close")
  void close(@FormParam("user]") String name) {} // error: RR333 "user]"

  @Post("/bare")
  void bare(@FormParam("[name]") String name) {} // error: RR333 "[name]"

  @Post("/spaces")
  void spaces(@FormParam("first name") String name) {} // error: RR333 without spaces

  @Post("/behind")
  void behind(@FormParam("items[0].name") String name) {} // error: RR333 "items[0].name"

  @Post("/nested")
  void nested(@FormParam("a[b[c]]") String name) {} // error: RR333 "a[b[c]]"

  @Post("/file")
  void file(@Upload("file[") UploadedFile file) {} // error: RR333 "file["

  @Post("/group")
  void group(@BeanParam Address address) {}
}
