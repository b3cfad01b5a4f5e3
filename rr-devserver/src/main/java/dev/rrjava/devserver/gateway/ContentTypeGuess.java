package dev.rrjava.devserver.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Guesses the Content-Type of a body, if its worker has not set it, from its first bytes as
 * RoadRunner does (WHATWG MIME Sniffing).
 */
public final class ContentTypeGuess {
  private static final int SNIFFED = 512;
  private static final String TEXT = "text/plain; charset=utf-8";
  private static final String BINARY = "application/octet-stream";
  private static final Pattern SPACE = Pattern.compile("^[\\t\\n\\f\\r ]+");
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
  private static final List<Signature> SIGNATURES =
      List.of(
          new Signature("%PDF-", "application/pdf"),
          new Signature("%!PS-Adobe-", "application/postscript"),
          new Signature("\u00fe\u00ff..", "text/plain; charset=utf-16be"),
          new Signature("\u00ff\u00fe..", "text/plain; charset=utf-16le"),
          new Signature("\u00ef\u00bb\u00bf.", TEXT),
          new Signature("\u0000\u0000\u0001\u0000", "image/x-icon"),
          new Signature("\u0000\u0000\u0002\u0000", "image/x-icon"),
          new Signature("BM", "image/bmp"),
          new Signature("GIF87a", "image/gif"),
          new Signature("GIF89a", "image/gif"),
          new Signature("RIFF....WEBPVP", "image/webp"),
          new Signature("\u0089PNG\r\n\u001a\n", "image/png"),
          new Signature("\u00ff\u00d8\u00ff", "image/jpeg"),
          new Signature("FORM....AIFF", "audio/aiff"),
          new Signature("ID3", "audio/mpeg"),
          new Signature("OggS\u0000", "application/ogg"),
          new Signature("MThd\u0000\u0000\u0000\u0006", "audio/midi"),
          new Signature("RIFF....AVI ", "video/avi"),
          new Signature("RIFF....WAVE", "audio/wave"),
          new Signature("\u001aE\u00df\u00a3", "video/webm"),
          new Signature(".".repeat(34) + "LP", "application/vnd.ms-fontobject"),
          new Signature("\u0000\u0001\u0000\u0000", "font/ttf"),
          new Signature("OTTO", "font/otf"),
          new Signature("ttcf", "font/collection"),
          new Signature("wOFF", "font/woff"),
          new Signature("wOF2", "font/woff2"),
          new Signature("\u001f\u008b\b", "application/x-gzip"),
          new Signature("PK\u0003\u0004", "application/zip"),
          new Signature("Rar!\u001a\u0007\u0000", "application/x-rar-compressed"),
          new Signature("Rar!\u001a\u0007\u0001\u0000", "application/x-rar-compressed"),
          new Signature("\u0000asm", "application/wasm"));

  private ContentTypeGuess() {}

  /**
   * The first bytes of files of a type.
   *
   * @param start one char per byte; a dot stands for any byte
   * @param type the media type
   */
  private record Signature(String start, String type) {

    boolean matches(String text) {
      if (text.length() < start.length()) {
        return false;
      }
      for (int i = 0; i < start.length(); i++) {
        if (start.charAt(i) != '.' && start.charAt(i) != text.charAt(i)) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Returns the media type of a body.
   *
   * @param bytes the array that contains the body
   * @param offset where it starts
   * @param length its length
   * @return the media type
   */
  public static String of(byte[] bytes, int offset, int length) {
    String start =
        new String(bytes, offset, Math.min(length, SNIFFED), StandardCharsets.ISO_8859_1);
    String text = SPACE.matcher(start).replaceFirst("");
    String lower = text.toLowerCase(Locale.ROOT);
    if (MARKUP.stream().anyMatch(tag -> lower.startsWith(tag) && endsTag(lower, tag.length()))) {
      return "text/html; charset=utf-8";
    }
    if (text.startsWith("<?xml")) {
      return "text/xml; charset=utf-8";
    }
    Optional<Signature> signature = SIGNATURES.stream().filter(s -> s.matches(start)).findFirst();
    if (signature.isPresent()) {
      return signature.get().type();
    }
    if (isMp4(start, bytes, offset)) {
      return "video/mp4";
    }
    return start.chars().anyMatch(ContentTypeGuess::isBinary) ? BINARY : TEXT;
  }

  private static boolean endsTag(String text, int end) {
    return text.length() > end && (text.charAt(end) == ' ' || text.charAt(end) == '>');
  }

  /** Looks for the brand in the first box of a file, whose length comes first. */
  private static boolean isMp4(String start, byte[] bytes, int offset) {
    if (start.length() < 12 || !start.startsWith("ftyp", 4)) {
      return false;
    }
    int boxLength = ByteBuffer.wrap(bytes, offset, 4).getInt();
    if (boxLength < 0 || boxLength > start.length() || boxLength % 4 != 0) {
      return false;
    }
    return IntStream.iterate(8, at -> at < boxLength, at -> at == 8 ? 16 : at + 4)
        .anyMatch(at -> start.startsWith("mp4", at));
  }

  private static boolean isBinary(int c) {
    return c <= 0x08 || c == 0x0b || (c >= 0x0e && c <= 0x1a) || (c >= 0x1c && c <= 0x1f);
  }
}
