package dev.rrjava.tools.release;

/** Is told what an installation does, and how far a download is. */
@FunctionalInterface
public interface Progress {

  /**
   * Notes that bytes have arrived.
   *
   * @param bytes the number of bytes so far
   * @param total the number of bytes of the whole file, or -1 if it is not known
   */
  void update(long bytes, long total);

  /**
   * Notes what is done, in a line of text.
   *
   * @param message the text
   */
  default void note(String message) {}
}
