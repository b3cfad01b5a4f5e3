package dev.rrjava.devserver.config;

/**
 * A configuration that can't be used. The message names the file, the key, what was wanted and got.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A configuration that can't be used.
   *
   * @param message file, key, what was wanted and got
   */
  public ConfigurationException(String message) {
    super(message);
  }

  /**
   * A configuration that can't be read.
   *
   * @param message file, and what was attempted
   * @param cause why it failed
   */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
