package dev.rrjava.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkValueTest {

  @Test
  void parametersAreTokensOrQuotedOrBare() throws LinkValue.SyntaxException {
    LinkValue link =
        LinkValue.parse(
            "<https://x.example/a?b;c=,>;REL = \"preload\" ;; as=style;x\t;title=\"a;\\\"b\";");
    assertThat(link.target()).isEqualTo("https://x.example/a?b;c=,");
    assertThat(link.parameters())
        .isEqualTo(Map.of("rel", "preload", "as", "style", "x", "", "title", "a;\"b"));
  }

  @Test
  void ofOneNameTheFirstCounts() throws LinkValue.SyntaxException {
    assertThat(LinkValue.parse("</a>; rel=preload; rel=next").parameter("rel")).contains("preload");
  }

  @Test
  void aBareParameterHasNoValue() throws LinkValue.SyntaxException {
    assertThat(LinkValue.parse("</a>; rel; as=\" \"").parameter("rel")).isEmpty();
    assertThat(LinkValue.parse("</a>; rel; as=\" \"").parameter("as")).isEmpty();
  }
}
