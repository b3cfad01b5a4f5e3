package com.acme;

import dev.rrjava.annotations.Form;
import dev.rrjava.annotations.Params;
import dev.rrjava.annotations.Post;
import dev.rrjava.annotations.Upload;
import dev.rrjava.runtime.http.UploadedFile;

final class Tasks {
  record Address(@Form("address[city") String city) {} // error: RR333 "address[city"

  @Post("/open")
  void open(@Form("user[name") String name) {} // error: RR333 "user[name": expected a name

  @Post("/close")
  void close(@Form("user]") String name) {} // error: RR333 "user]"

  @Post("/bare")
  void bare(@Form("[name]") String name) {} // error: RR333 "[name]"

  @Post("/spaces")
  void spaces(@Form("first name") String name) {} // error: RR333 without spaces

  @Post("/behind")
  void behind(@Form("items[0].name") String name) {} // error: RR333 "items[0].name"

  @Post("/nested")
  void nested(@Form("a[b[c]]") String name) {} // error: RR333 "a[b[c]]"

  @Post("/file")
  void file(@Upload("file[") UploadedFile file) {} // error: RR333 "file["

  @Post("/group")
  void group(@Params Address address) {}
}
