package dev.rrjava.devserver.gateway;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Guesses the Content-Type of a body, if its worker has not set it, from its first bytes as
 * RoadRunner does (the common types of WHATWG MIME Sniffing).
 */
final class ContentTypeGuess {
  private static final int SNIFFED = 512;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BINARY = "application/octet-stream";
  private static final List<String> MARKUP =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<script",
          "<iframe",
          "<h1",
          "<div",
          "<font",
          "<table",
          "<a",
          "<style",
          "<title",
          "<b",
          "<body",
          "<br",
          "<p",
          "<!--");
  private static final Map<String, String> SIGNATURES = new LinkedHashMap<>();

  static {
    SIGNATURES.put("%PDF-", "application/pdf");
    SIGNATURES.put("\u0089PNG\r\n\u001a\n", "image/png");
    SIGNATURES.put("GIF87a", "image/gif");
    SIGNATURES.put("GIF89a", "image/gif");
    SIGNATURES.put("\u00ff\u00d8\u00ff", "image/jpeg");
    SIGNATURES.put("PK\u0003\u0004", "application/zip");
    SIGNATURES.put("\u001f\u008b\b", "application/x-gzip");
  }

  private ContentTypeGuess() {}

  static String of(byte[] bytes, int offset, int length) {
    String start =
        new String(bytes, offset, Math.min(length, SNIFFED), StandardCharsets.ISO_8859_1);
    String text = start.stripLeading();
    String lower = text.toLowerCase(Locale.ROOT);
    if (MARKUP.stream().anyMatch(tag -> lower.startsWith(tag) && endsTag(lower, tag.length()))) {
      return "text/html; charset=utf-8";
    }
    if (text.startsWith("<?xml")) {
      return "text/xml; charset=utf-8";
    }
    for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
      if (start.startsWith(signature.getKey())) {
        return signature.getValue();
      }
    }
    return start.chars().anyMatch(ContentTypeGuess::isBinary) ? BINARY : TEXT;
  }

  private static boolean endsTag(String text, int end) {
    return text.length() > end && (text.charAt(end) == ' ' || text.charAt(end) == '>');
  }

  private static boolean isBinary(int c) {
    return c <= 0x08 || c == 0x0b || (c >= 0x0e && c <= 0x1a) || (c >= 0x1c && c <= 0x1f);
  }
}
