package dev.rrjava.internal.exception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ExceptionTextTest {
  /** An exception whose message throws an error. */
  private static final class Unprintable extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Error thrown;

    private Unprintable(Error thrown) {
      this.thrown = thrown;
    }

    @Override
    public String getMessage() {
      throw thrown;
    }
  }

  @Test
  void stackTraceIsThatOfTheJdkWithCauses() {
    Exception failure = new IllegalStateException("closed", new RuntimeException("cause"));
    assertThat(ExceptionText.stackTrace(failure))
        .startsWith("java.lang.IllegalStateException: closed")
        .contains("\tat " + ExceptionTextTest.class.getName())
        .contains("Caused by: java.lang.RuntimeException: cause");
  }

  @Test
  void firstLineHasNoLineBreak() {
    assertThat(ExceptionText.firstLine(new IllegalStateException("one\ntwo")))
        .isEqualTo("java.lang.IllegalStateException: one");
  }

  @Test
  void exceptionWhoseMethodsThrowErrorsIsNamedByItsClass() {
    Unprintable failure = new Unprintable(new NoClassDefFoundError("Money"));
    String expected =
        Unprintable.class.getName() + ", which can't be printed: java.lang.NoClassDefFoundError";
    assertThat(ExceptionText.firstLine(failure)).isEqualTo(expected);
    assertThat(ExceptionText.stackTrace(failure)).isEqualTo(expected);
  }

  @Test
  void lackOfMemoryWhilePrintingIsThrown() {
    OutOfMemoryError error = new OutOfMemoryError("heap");
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> ExceptionText.firstLine(new Unprintable(error)))
        .isSameAs(error);
  }
}
