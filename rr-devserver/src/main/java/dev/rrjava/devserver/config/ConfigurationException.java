package dev.rrjava.devserver.config;

/**
 * Thrown if a configuration can't be used. The message contains the file, the key, what was
 * expected and the actual value.
 */
public final class ConfigurationException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * Creates an exception for a configuration that can't be used.
   *
   * @param message the file, the key, what was expected and the actual value
   */
  public ConfigurationException(String message) {
    super(message);
  }

  /**
   * Creates an exception for a configuration that can't be read.
   *
   * @param message the file, and what was attempted
   * @param cause why it failed
   */
  public ConfigurationException(String message, Throwable cause) {
    super(message, cause);
  }
}
