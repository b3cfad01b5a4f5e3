package dev.rrjava.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTemplateTest {
  private static final SegmentTemplate FILE = SegmentTemplate.of("", ".", "");

  @ParameterizedTest
  @CsvSource({
    "a.b, a, b",
    "archive.tar.gz, archive.tar, gz",
    "..., ., .",
    ".a.b, .a, b",
    "a..b, a., b",
    "a.b., a, b.",
    "😀.é, 😀, é"
  })
  void firstVariableIsLongest(String segment, String name, String extension) {
    assertThat(FILE.matches(segment)).isTrue();
    assertThat(FILE.value(0, segment)).isEqualTo(name);
    assertThat(FILE.value(1, segment)).isEqualTo(extension);
  }

  @ParameterizedTest
  @CsvSource({"''", ".", "..", ".b", "a.", "ab"})
  void variableIsNeverEmpty(String segment) {
    assertThat(FILE.matches(segment)).isFalse();
    assertThatThrownBy(() -> FILE.value(0, segment)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void textBeforeAndAfterMustNotOverlap() {
    SegmentTemplate template = SegmentTemplate.of("aba", "aba");
    assertThat(template.matches("ababa")).isFalse();
    assertThat(template.matches("abaaba")).isFalse();
    assertThat(template.value(0, "abaxaba")).isEqualTo("x");
  }

  @Test
  void expressionDeterminesEndOfVariable() {
    SegmentTemplate post =
        SegmentTemplate.of("", "-", "").where(0, "[0-9]{4}-[0-9]{2}").where(1, "[a-z-]+");
    assertThat(post.value(0, "2024-01-my-post")).isEqualTo("2024-01");
    assertThat(post.value(1, "2024-01-my-post")).isEqualTo("my-post");
    assertThat(post.matches("2024-my-post")).isFalse();
    assertThat(post.matches("2024-01-")).isFalse();
  }

  @Test
  void failsFastIfExpressionsDoNotMatch() {
    String texts = "-".repeat(2_000);
    SegmentTemplate plain = SegmentTemplate.of("", "-", "-", "-", "-", "x");
    SegmentTemplate formed =
        SegmentTemplate.of("", "-", "-", "-", "").where(0, ".+").where(3, "[0-9]+");
    assertThat(plain.matches(texts)).isFalse();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertThat(formed.matches(texts)).isFalse());
  }

  @Test
  void requiresTextBetweenVariables() {
    assertThatThrownBy(() -> SegmentTemplate.of("a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SegmentTemplate.of("", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** What java.util.regex makes of the same, variables being groups that take all they can. */
  @Test
  void agreesWithRegularExpressions() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      int variables = 1 + random.nextInt(3);
      List<String> texts = new ArrayList<>();
      List<String> forms = new ArrayList<>();
      for (int text = 0; text <= variables; text++) {
        boolean isBetween = text > 0 && text < variables;
        texts.add(text(random, isBetween ? 1 : 0, 2));
        forms.add(List.of(".+", ".+", "[ab]+", "a.*", "b|ab").get(random.nextInt(5)));
      }
      boolean hasForms = random.nextBoolean();
      SegmentTemplate template = SegmentTemplate.of(texts.toArray(new String[0]));
      StringBuilder regex = new StringBuilder(Pattern.quote(texts.get(0)));
      for (int variable = 0; variable < variables; variable++) {
        String form = hasForms ? forms.get(variable) : ".+";
        template = form.equals(".+") ? template : template.where(variable, form);
        regex.append('(').append(form).append(')').append(Pattern.quote(texts.get(variable + 1)));
      }
      String segment = text(random, 0, 8);
      Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(segment);
      boolean isMatch = matcher.matches();
      assertThat(template.matches(segment)).as("%s on %s", regex, segment).isEqualTo(isMatch);
      for (int variable = 0;
          isMatch && !regex.toString().contains("|") && variable < variables;
          variable++) {
        assertThat(template.value(variable, segment))
            .as("%s on %s", regex, segment)
            .isEqualTo(matcher.group(variable + 1));
      }
    }
  }

  private static String text(Random random, int least, int most) {
    return IntStream.range(0, least + random.nextInt(most - least + 1))
        .mapToObj(i -> List.of("a", "b", "-").get(random.nextInt(3)))
        .collect(Collectors.joining());
  }
}
