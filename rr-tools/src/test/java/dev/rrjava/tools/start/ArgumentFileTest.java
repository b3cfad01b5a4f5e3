package dev.rrjava.tools.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentFileTest {
  @Test
  void optionsAreThoseThatJavaReads() {
    String text =
        """
        # a comment with "quotes
        -Xmx64m  -Da=b\t-Dc=d # the rest
        -Dtext="two words \\" \\\\"  '-Dother=it''s'
        -cp "a b":c
        """;
    assertThat(new ArgumentFile(text).options())
        .containsExactly(
            "-Xmx64m", "-Da=b", "-Dc=d", "-Dtext=two words \" \\", "-Dother=its", "-cp", "a b:c");
    assertThat(new ArgumentFile("").options()).isEmpty();
  }
}
