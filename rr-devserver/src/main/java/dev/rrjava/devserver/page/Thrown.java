package dev.rrjava.devserver.page;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An exception that was thrown.
 *
 * @param type the name of its class
 * @param message its message; empty if there is none
 * @param frames the stack trace, from the place where it was thrown
 * @param cause its cause, or null
 * @param suppressed the exceptions that it suppressed
 */
public record Thrown(
    String type,
    String message,
    List<StackFrame> frames,
    @Nullable Thrown cause,
    List<Thrown> suppressed) {

  /** Returns this exception and its causes, from the outside to the inside. */
  Stream<Thrown> chain() {
    return Stream.iterate(this, thrown -> thrown != null, thrown -> thrown.cause());
  }

  /** Returns the innermost cause. */
  Thrown root() {
    return chain().reduce(this, (outer, inner) -> inner);
  }

  /** Returns the class without its package. */
  String simpleType() {
    return type.substring(type.lastIndexOf('.') + 1).replace('$', '.');
  }

  /** Returns how many frames at the end are the same as those of another exception. */
  int framesInCommon(Thrown other) {
    int count = 0;
    int own = frames.size();
    int others = other.frames().size();
    while (count < own
        && count < others
        && frames.get(own - 1 - count).equals(other.frames().get(others - 1 - count))) {
      count++;
    }
    return count;
  }

  @Override
  public String toString() {
    return message.isEmpty() ? type : type + ": " + message;
  }
}
