package dev.rrjava.processor.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rrjava.processor.model.RouteMethod.Hints;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkParserTest {

  @Test
  void parsesTokensQuotedStringsAndBareParameters() throws LinkParser.LinkSyntaxException {
    Hints.LinkValue link =
        LinkParser.parse(
            "<https://x.example/a?b;c=,>;REL = \"preload\" ;; as=style;x\t;title=\"a;\\\"b\";");
    assertThat(link.target()).isEqualTo("https://x.example/a?b;c=,");
    assertThat(link.parameters())
        .isEqualTo(Map.of("rel", "preload", "as", "style", "x", "", "title", "a;\"b"));
  }

  @Test
  void usesFirstOfRepeatedParameters() throws LinkParser.LinkSyntaxException {
    assertThat(LinkParser.parse("</a>; rel=preload; rel=next").parameter("rel"))
        .contains("preload");
  }

  @Test
  void bareParameterHasNoValue() throws LinkParser.LinkSyntaxException {
    assertThat(LinkParser.parse("</a>; rel; as=\" \"").parameter("rel")).isEmpty();
    assertThat(LinkParser.parse("</a>; rel; as=\" \"").parameter("as")).isEmpty();
  }
}
