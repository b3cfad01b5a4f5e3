package dev.rrjava.devserver.form;

import dev.rrjava.internal.form.GoJson;

/**
 * An uploaded file as workers receive it (relay protocol, 7.1).
 *
 * @param name the client's file name
 * @param mime its media type; may be empty
 * @param size the size in bytes
 * @param error one of the codes below
 * @param temporaryName the path of the temporary file; empty if there is none
 */
record UploadedFile(String name, String mime, long size, int error, String temporaryName) {
  static final int NO_ERROR = 0;
  static final int NO_DIRECTORY = 6;
  static final int WRITE_FAILED = 7;
  static final int FORBIDDEN = 8;

  void write(GoJson json) {
    json.members()
        .text("name", name)
        .text("mime", mime)
        .number("size", size)
        .number("error", error)
        .text("tmpName", temporaryName)
        .end();
  }
}
