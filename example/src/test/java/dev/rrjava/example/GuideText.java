package dev.rrjava.example;

import static dev.rrjava.example.GuideExchange.FENCE;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;

/**
 * The guide, with its fenced blocks made anew: {@code java Type.method} from the sources, {@code
 * http} from what the example answers to the request at its beginning.
 */
final class GuideText {
  private static final String CODE = FENCE + "java ";

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
        GuideExchange.block(lines);
        out.append(sources.of(line.substring(CODE.length()))).append(FENCE).append('\n');
      } else if (line.equals(GuideExchange.OPENING)) {
        String request = GuideExchange.next(lines).request();
        out.append(request).append("\n\n").append(wire.answer(request)).append(FENCE).append('\n');
      }
    }
    return out.toString();
  }
}
