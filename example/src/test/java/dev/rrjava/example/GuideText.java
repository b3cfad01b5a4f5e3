package dev.rrjava.example;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * The guide, with its fenced blocks made anew: {@code java Type.method} from the sources, {@code
 * http} from what the example answers to the request at its beginning.
 */
final class GuideText {
  private static final String FENCE = "```";
  private static final String CODE = FENCE + "java ";
  private static final String EXCHANGE = FENCE + "http";
  private static final String RESPONSE = "HTTP/1.1 ";

  private final SourceExcerpt sources;
  private final WireExchange wire;

  GuideText(SourceExcerpt sources, WireExchange wire) {
    this.sources = sources;
    this.wire = wire;
  }

  String refreshed(List<String> guide) throws IOException {
    StringBuilder out = new StringBuilder();
    for (Iterator<String> lines = guide.iterator(); lines.hasNext(); ) {
      String line = lines.next();
      out.append(line).append('\n');
      if (line.startsWith(CODE)) {
        block(lines);
        out.append(sources.of(line.substring(CODE.length()))).append(FENCE).append('\n');
      } else if (line.equals(EXCHANGE)) {
        String request = request(block(lines));
        out.append(request).append("\n\n").append(wire.answer(request)).append(FENCE).append('\n');
      }
    }
    return out.toString();
  }

  private static String block(Iterator<String> lines) {
    StringBuilder block = new StringBuilder();
    for (String line = lines.next(); !line.equals(FENCE); line = lines.next()) {
      block.append(line).append('\n');
    }
    return block.toString();
  }

  private static String request(String block) {
    int response = block.startsWith(RESPONSE) ? 0 : block.indexOf("\n" + RESPONSE);
    return (response < 0 ? block : block.substring(0, response)).strip();
  }
}
