package dev.rrjava.http;

/** The outcome of an upload, with RoadRunner's numbers (relay protocol, 7.5). */
public enum UploadError {
  /** The file exists; it may be empty. */
  OK(0),
  /** The part of the request could not be read. */
  NO_FILE(4),
  /** The server's directory for uploads does not exist. */
  NO_TMP_DIR(6),
  /** The server could not write the file. */
  CANT_WRITE(7),
  /** The server's configuration forbids files with this extension. */
  EXTENSION(8),
  /** Any other number. */
  UNKNOWN(-1);

  private final int code;

  UploadError(int code) {
    this.code = code;
  }

  /**
   * Returns RoadRunner's number.
   *
   * @return 0 to 8, or -1 for {@link #UNKNOWN}
   */
  public int code() {
    return code;
  }

  static UploadError of(long code) {
    for (UploadError error : values()) {
      if (error.code == code) {
        return error;
      }
    }
    return UNKNOWN;
  }
}
