package dev.rrjava.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNameTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "ifNoneMatch, If-None-Match",
    "host, Host",
    "xRequestID, X-Request-ID",
    "xHTTPVersion, X-HTTP-Version",
    "sha256Sum, Sha256-Sum",
    "Accept, Accept",
    "x, X",
  })
  void capitalizesWordsAndJoinsThemByHyphens(String parameter, String header) {
    assertThat(ParameterReader.headerName(parameter)).isEqualTo(header);
  }
}
