package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rrjava.internal.testing.Requests;
import dev.rrjava.internal.uri.EightBytes;
import dev.rrjava.internal.uri.PercentEncoding;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathSegmentsTest {
  /** Those that stand next to {@code /} and {@code %} among them. */
  private static final String CHARACTERS = "//%%a0.-$&'Ä\u007f\u0001";

  private static List<String> all(PathSegments segments) {
    return IntStream.range(0, segments.size()).mapToObj(segments::get).toList();
  }

  @ParameterizedTest
  @CsvSource({"/, 1", "/a, 1", "/a/, 2", "/a/b, 2", "//, 2", "'', 0", "*, 0", "a/b, 0"})
  void splitsPathAtEverySlash(String path, int segments) {
    assertThat(PathSegments.of(path).size()).isEqualTo(segments);
  }

  @Test
  void keepsEncodedSlashInSegment() {
    assertThat(all(PathSegments.of("/a%2Fb/%C3%A4"))).containsExactly("a/b", "ä");
  }

  @ParameterizedTest
  @CsvSource({
    "/tasks, 0, tasks, true",
    "/tasks, 0, task, false",
    "/task, 0, tasks, false",
    "/tasks, 1, '', false",
    "/tasks/, 1, '', true",
    "/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q, 16, q, true",
    "/a/b/c/d/e/f/g/h, 7, h, true",
    "/a/b/c/d/e/f/g/h, 8, h, false",
    "/t%61sks/x, 0, tasks, true",
    "/t%61sks/x, 1, x, true",
    "/a%2Fb, 0, a/b, true",
    "/a, 0, Ä, false",
    "/%C3%84, 0, Ä, true",
    "/Ä, 0, Ä, true",
    "/reservations, 0, reservations, true",
    "/reservations, 0, reservotions, false",
  })
  void comparesDecodedSegments(String path, int index, String text, boolean isEqual) {
    PathSegments segments = PathSegments.of(path);
    assertThat(segments.is(index, text)).isEqualTo(isEqual);
    if (isEqual) {
      assertThat(segments.hash(index)).isEqualTo(PathSegments.hash(text));
      assertThat(segments.get(index)).isEqualTo(text);
    }
  }

  @Test
  void replacesOrRejectsBytesThatAreNotUtf8() throws Exception {
    PathSegments segments = PathSegments.of("/%ff/%41");
    assertThat(segments.get(0)).isEqualTo("\ufffd");
    assertThat(segments.encoded(0)).isEqualTo("%ff");
    assertThatThrownBy(() -> segments.getStrictly(0)).isInstanceOf(CharacterCodingException.class);
    assertThat(segments.getStrictly(1)).isEqualTo("A");
  }

  @Test
  void splitsAnyPathLikeString() {
    Random random = new Random(1);
    for (int round = 0; round < 20_000; round++) {
      StringBuilder path = new StringBuilder("/");
      random
          .ints(random.nextInt(40), 0, CHARACTERS.length())
          .forEach(index -> path.append(CHARACTERS.charAt(index)));
      List<String> wanted =
          Arrays.stream(path.substring(1).split("/", -1))
              .map(segment -> PercentEncoding.decode(segment, false))
              .toList();
      int before = random.nextInt(12);
      byte[] bytes =
          ("/".repeat(before) + path + "/%".repeat(random.nextInt(6)))
              .getBytes(StandardCharsets.UTF_8);
      int end = before + path.toString().getBytes(StandardCharsets.UTF_8).length;
      PathSegments segments = PathSegments.of(new EightBytes(bytes), before, end);
      assertThat(all(segments)).as(path.toString()).isEqualTo(wanted);
      for (int i = 0; i < wanted.size(); i++) {
        assertThat(segments.hash(i)).isEqualTo(PathSegments.hash(wanted.get(i)));
        assertThat(segments.is(i, wanted.get(i))).isTrue();
        assertThat(segments.is(i, wanted.get(i) + "x")).isFalse();
        assertThat(segments.hasText(i)).isEqualTo(!wanted.get(i).isEmpty());
      }
    }
  }

  @Test
  void hashCodesOfSimilarStringsDiffer() {
    Set<Integer> lowest = new HashSet<>();
    for (int i = 0; i < 256; i++) {
      lowest.add(PathSegments.hash("resource-" + i) & 0xff);
    }
    // Of 256 numbers that are spread by chance, 162 are met.
    assertThat(lowest).hasSizeGreaterThan(130);
    assertThat(PathSegments.hash("abcdefg")).isNotEqualTo(PathSegments.hash("efgabcd"));
    assertThat(PathSegments.hash("")).isNotEqualTo(PathSegments.hash("\0"));
  }

  @Test
  void requestHasSegmentsWithoutQuery() {
    assertThat(all(Requests.of("GET", "/a/b?c=/d").pathSegments())).containsExactly("a", "b");
    assertThat(Requests.of("GET", "").pathSegments().size()).isZero();
    assertThat(all(Requests.of("GET", "/").withUri("http://other/x?y").pathSegments()))
        .containsExactly("x");
  }
}
