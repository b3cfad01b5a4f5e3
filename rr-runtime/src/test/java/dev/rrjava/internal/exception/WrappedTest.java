package dev.rrjava.internal.exception;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class WrappedTest {
  @Test
  void returnsFirstCauseThatWrapsNoOther() {
    IllegalStateException inner = new IllegalStateException(new CompletionException(null));
    assertThat(Wrapped.in(new CompletionException(new ExecutionException(inner)))).isSameAs(inner);
    assertThat(Wrapped.in(inner)).isSameAs(inner);
  }

  @Test
  void returnsExceptionItselfWithoutCause() {
    CompletionException empty = new CompletionException(null);
    assertThat(Wrapped.in(empty)).isSameAs(empty);
  }
}
