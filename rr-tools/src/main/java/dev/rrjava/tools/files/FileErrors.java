package dev.rrjava.tools.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words what the exceptions of files say by their class. */
public final class FileErrors {
  private FileErrors() {}

  /**
   * Returns the reason of an exception, with the file that it is about.
   *
   * @param e the exception
   * @return a part of a sentence
   */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return "this user may not write or read " + denied.getFile();
    }
    if (e instanceof FileSystemException file) {
      if (file.getReason() != null) {
        return file.getFile() + ": " + file.getReason();
      }
      if (e instanceof NoSuchFileException) {
        return file.getFile() + " does not exist";
      }
      if (e instanceof FileAlreadyExistsException) {
        return file.getFile() + " exists, and is not a folder";
      }
    }
    return String.valueOf(e.getMessage());
  }
}
