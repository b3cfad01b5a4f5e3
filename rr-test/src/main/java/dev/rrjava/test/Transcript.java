package dev.rrjava.test;

import dev.rrjava.http.Headers;
import dev.rrjava.http.MediaType;
import dev.rrjava.http.Request;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormLimits;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.MultipartForm;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request and its response as text, for the message of a failed assertion. */
final class Transcript {
  private static final int LONGEST_BODY = 4000;

  private final StringBuilder text = new StringBuilder();

  private Transcript() {}

  static Transcript of(Request request) {
    Transcript transcript = new Transcript();
    String query = request.rawQuery();
    transcript
        .line(
            request.method()
                + " "
                + request.path()
                + (query.isEmpty() ? "" : "?" + query)
                + " "
                + request.protocol())
        .headers(request.headers())
        .body(request.body(), request.header("Content-Type").orElse(""));
    return transcript;
  }

  /** Begins with a job, and what became of it. */
  static Transcript ofJob(Map<String, List<String>> headers, byte[] payload, String outcome) {
    Transcript transcript = new Transcript().line(outcome);
    headers.forEach(
        (name, values) -> values.forEach(value -> transcript.line(name + ": " + value)));
    return transcript.body(payload, "");
  }

  /** Adds a response. */
  Transcript response(RecordedReply reply) {
    for (Headers interim : reply.interim()) {
      line("HTTP/1.1 103").headers(interim).line("");
    }
    if (reply.status() == 0) {
      return line("(no response yet)").line("");
    }
    line("HTTP/1.1 " + reply.status()).headers(reply.headers());
    body(reply.body(), reply.headers().first("Content-Type").orElse(""));
    return headers(reply.trailers());
  }

  /** Adds what explains the response. */
  Transcript explanation(@Nullable Throwable failure, List<String> output, List<String> log) {
    if (failure != null) {
      StringWriter trace = new StringWriter();
      failure.printStackTrace(new PrintWriter(trace));
      line("exception of the handler:").line(trace.toString().stripTrailing()).line("");
    }
    if (!output.isEmpty()) {
      line("output of the handler:");
      output.forEach(this::line);
      line("");
    }
    if (!log.isEmpty()) {
      line("log of the server:");
      log.forEach(this::line);
      line("");
    }
    return this;
  }

  private Transcript headers(Headers headers) {
    headers.toMap().forEach((name, values) -> values.forEach(value -> line(name + ": " + value)));
    return this;
  }

  private Transcript body(byte[] bytes, String contentType) {
    line("");
    if (bytes.length > 0) {
      line(bodyText(bytes, contentType)).line("");
    }
    return this;
  }

  private static String bodyText(byte[] bytes, String contentType) {
    boolean isText = MediaType.tryParse(contentType).map(Transcript::isText).orElse(true);
    if (contentType.startsWith("multipart/form-data")) {
      return formText(bytes, contentType);
    }
    if (!isText) {
      return "(" + bytes.length + " bytes)";
    }
    return plainText(bytes);
  }

  /** Lists the fields and files of a form, or returns a malformed body as it is. */
  private static String formText(byte[] bytes, String contentType) {
    List<FormPart> parts;
    try {
      parts = MultipartForm.parts(contentType, bytes, 0, bytes.length, FormLimits.OF_SERVER);
    } catch (FormException e) {
      return plainText(bytes);
    }
    return parts.stream().map(Transcript::partText).collect(Collectors.joining("\n"));
  }

  private static String partText(FormPart part) {
    if (part.fileName() == null) {
      byte[] value = part.text(StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
      return part.name() + " = " + plainText(value);
    }
    String type = part.contentType().isEmpty() ? "" : part.contentType() + ", ";
    return part.name() + " = file " + part.fileName() + " (" + type + part.length() + " bytes)";
  }

  private static String plainText(byte[] bytes) {
    try {
      String all = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return all.length() <= LONGEST_BODY
          ? all
          : all.substring(0, LONGEST_BODY) + "… (" + bytes.length + " bytes)";
    } catch (CharacterCodingException e) {
      return "(" + bytes.length + " bytes, not UTF-8)";
    }
  }

  private static boolean isText(MediaType type) {
    return type.type().equals("text")
        || type.type().equals("multipart")
        || type.isJson()
        || MediaType.FORM_URL_ENCODED.includes(type)
        || MediaType.NDJSON.includes(type);
  }

  private Transcript line(String line) {
    text.append(line).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
