package dev.rrjava.example;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * A block of the guide that opens with {@code http}.
 *
 * @param request its head and its body, as in the guide
 * @param answer the responses to it, each line with its end; empty where a new block has none yet
 */
record GuideExchange(String request, String answer) {
  static final String FENCE = "```";
  static final String OPENING = FENCE + "http";
  private static final String RESPONSE = "HTTP/1.1 ";

  /** All of a page, in its order. */
  static List<GuideExchange> all(List<String> page) {
    List<GuideExchange> exchanges = new ArrayList<>();
    for (Iterator<String> lines = page.iterator(); lines.hasNext(); ) {
      if (lines.next().equals(OPENING)) {
        exchanges.add(next(lines));
      }
    }
    return exchanges;
  }

  /** Reads on from the line after the opening, past the one that closes the block. */
  static GuideExchange next(Iterator<String> lines) {
    String block = block(lines);
    int response = block.startsWith(RESPONSE) ? 0 : block.indexOf("\n" + RESPONSE);
    return response < 0
        ? new GuideExchange(block.strip(), "")
        : new GuideExchange(
            block.substring(0, response).strip(), block.substring(response).stripLeading());
  }

  /** The lines up to the one that closes a block, which is read as well. */
  static String block(Iterator<String> lines) {
    StringBuilder block = new StringBuilder();
    for (String line = lines.next(); !line.equals(FENCE); line = lines.next()) {
      block.append(line).append('\n');
    }
    return block.toString();
  }
}
