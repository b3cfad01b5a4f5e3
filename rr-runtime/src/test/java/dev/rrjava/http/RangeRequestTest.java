package dev.rrjava.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeRequestTest {

  private static String parts(String range, long contentLength) {
    List<ByteRange> parts =
        RangeRequest.parse(Headers.of(Map.of("Range", List.of(range))), contentLength);
    return parts == null
        ? "ignored"
        : parts.stream()
            .map(part -> part.start() + "-" + (part.end() - 1))
            .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bytes=0-0|0-0",
        "bytes=0-9|0-9",
        "bytes=2-|2-9",
        "bytes=-3|7-9",
        "bytes=-30|0-9",
        "bytes=5-500|5-9",
        "BYTES=9-9|9-9",
        "bytes= 1-2|1-2",
        "bytes=1-2 , 4-5|1-2 4-5",
        "bytes=,1-2,,4-5,|1-2 4-5",
        "bytes=0-0,-1|0-0 9-9",
        "bytes=7-8,0-1|7-8 0-1",
        "bytes=0-1,2-3|0-1 2-3",
        "bytes=0-4,3-6|0-6",
        "bytes=8-9,0-4,3-8|0-9",
        "bytes=8-9,0-1,4-5,1-4|8-9 0-5",
        "bytes=0-,0-,0-,0-|0-9",
        "bytes=10-|''",
        "bytes=10-20,30-|''",
        "bytes=-0|''",
        "bytes=20-30,4-5|4-5",
        "bytes=9-99999999999999999999999999|9-9",
        "bytes=99999999999999999999999999-|''",
        "bytes=-99999999999999999999999999|0-9",
        "bytes=99999999999999999999998-99999999999999999999999|''",
        "bytes=3-2|ignored",
        "bytes=3-2,4-5|ignored",
        "bytes=|ignored",
        "bytes=,|ignored",
        "bytes=-|ignored",
        "bytes=1|ignored",
        "bytes=a-b|ignored",
        "bytes=1-b|ignored",
        "bytes=--1|ignored",
        "bytes=1--2|ignored",
        "bytes=+1-2|ignored",
        "bytes=1 -2|ignored",
        "bytes=0x1-2|ignored",
        "bytes=٣-٤|ignored",
        "bytes 0-1|ignored",
        "bytes:0-1|ignored",
        "0-1|ignored",
        "pages=0-1|ignored",
        "''|ignored",
      })
  void parsesRangesOfTenBytes(String range, String parts) {
    assertThat(parts(range, 10)).isEqualTo(parts);
  }

  @Test
  void supportsLengthsBeyondInt() {
    long length = 5L << 30;
    assertThat(parts("bytes=4294967296-4294967299,-1", length))
        .isEqualTo("4294967296-4294967299 5368709119-5368709119");
    assertThat(parts("bytes=0-", Long.MAX_VALUE)).isEqualTo("0-9223372036854775806");
  }

  @Test
  void emptyContentHasNoParts() {
    assertThat(parts("bytes=0-", 0)).isEqualTo("ignored");
    assertThat(parts("bytes=-5", 0)).isEqualTo("ignored");
  }

  @Test
  void ignoresTooManyRangesAndSeveralLines() {
    String hundred =
        IntStream.range(0, 100).mapToObj(i -> 2 * i + "-" + 2 * i).collect(Collectors.joining(","));
    assertThat(parts("bytes=" + hundred, 1000).split(" ")).hasSize(100);
    assertThat(parts("bytes=" + hundred + ",500-500", 1000)).isEqualTo("ignored");
    Headers two = Headers.of(Map.of("Range", List.of("bytes=0-1", "bytes=2-3")));
    assertThat(RangeRequest.parse(two, 10)).isNull();
    assertThat(RangeRequest.parse(Headers.EMPTY, 10)).isNull();
  }
}
