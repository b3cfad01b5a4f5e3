package dev.rrjava.http;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Media types of files by the extensions of their names (IANA media types). The same on every
 * machine, unlike those that the JDK gets from the operating system.
 */
final class FileMediaTypes {
  static final String UNKNOWN = "application/octet-stream";

  private FileMediaTypes() {}

  static String of(Path file) {
    Path last = file.getFileName();
    String name = last == null ? "" : last.toString();
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (ending) {
      case "html", "htm" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "txt" -> "text/plain; charset=utf-8";
      case "csv" -> "text/csv; charset=utf-8";
      case "md" -> "text/markdown; charset=utf-8";
      case "json", "map" -> "application/json";
      case "webmanifest" -> "application/manifest+json";
      case "xml" -> "application/xml";
      case "pdf" -> "application/pdf";
      case "zip" -> "application/zip";
      case "gz" -> "application/gzip";
      case "wasm" -> "application/wasm";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      case "gif" -> "image/gif";
      case "webp" -> "image/webp";
      case "avif" -> "image/avif";
      case "ico" -> "image/vnd.microsoft.icon";
      case "woff" -> "font/woff";
      case "woff2" -> "font/woff2";
      case "ttf" -> "font/ttf";
      case "otf" -> "font/otf";
      case "mp3" -> "audio/mpeg";
      case "mp4" -> "video/mp4";
      case "webm" -> "video/webm";
      default -> UNKNOWN;
    };
  }
}
