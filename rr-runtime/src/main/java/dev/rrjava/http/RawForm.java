package dev.rrjava.http;

import dev.rrjava.internal.form.FieldLeaves;
import dev.rrjava.internal.form.FileLeaves;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormField;
import dev.rrjava.internal.form.FormLimits;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.form.MultipartForm;
import dev.rrjava.internal.form.UrlEncodedForm;
import dev.rrjava.internal.header.ContentType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A form that the server has not parsed: {@code raw_body} is set, or the media type is not all in
 * lower case (relay protocol, 6.1 and 6.2).
 *
 * @param contentType the media type with which it was parsed
 * @param fields the text fields
 * @param uploads the files, in the memory of the body
 */
record RawForm(String contentType, FormFields fields, Uploads uploads) {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final String CHARSET_FIELD = "_charset_";
  private static final int LONGEST_CHARSET = 40;

  static boolean isMultipart(String contentType) {
    return ContentType.isNamed(contentType, MULTIPART);
  }

  /**
   * Parses a form.
   *
   * @param atEnd receives the actions for the end of the request
   * @throws HttpException with status 415 if it is not a form, with 400 if it is malformed, with
   *     413 if it is too large
   */
  static RawForm parse(
      String contentType, byte[] bytes, int start, int end, Consumer<Runnable> atEnd) {
    try {
      if (ContentType.isNamed(contentType, URL_ENCODED)) {
        return urlEncoded(contentType, bytes, start, end);
      }
      if (isMultipart(contentType)) {
        return multipart(contentType, bytes, start, end, atEnd);
      }
    } catch (FormException e) {
      boolean isTooLarge = e.fault() == FormException.Fault.TOO_LARGE;
      throw new HttpException(isTooLarge ? 413 : 400, "form: " + e.getMessage() + "\n", e);
    }
    throw new HttpException(
        415,
        "expected a form of type "
            + URL_ENCODED
            + " or "
            + MULTIPART
            + " but was "
            + (contentType.isEmpty() ? "a body without Content-Type" : contentType)
            + "\n",
        Headers.of("Accept", URL_ENCODED + ", " + MULTIPART));
  }

  private static RawForm urlEncoded(String contentType, byte[] bytes, int start, int end)
      throws FormException {
    FormTree<String> fields = new FormTree<>(new FieldLeaves(), FormLimits.OF_WORKER);
    Charset charset = charset(ContentType.charset(contentType), StandardCharsets.UTF_8);
    for (FormField field :
        UrlEncodedForm.fields(bytes, start, end, FormLimits.OF_WORKER, charset)) {
      fields.add(field.name(), field.value());
    }
    return new RawForm(contentType, FormFields.of(fields), Uploads.EMPTY);
  }

  private static RawForm multipart(
      String contentType, byte[] bytes, int start, int end, Consumer<Runnable> atEnd)
      throws FormException {
    FormTree<String> fields = new FormTree<>(new FieldLeaves(), FormLimits.OF_WORKER);
    FormTree<UploadedFile> files = new FormTree<>(new FileLeaves<>(), FormLimits.OF_WORKER);
    long textBytes = 0;
    List<FormPart> parts =
        MultipartForm.parts(contentType, bytes, start, end, FormLimits.OF_WORKER);
    Charset usual = usualCharset(parts);
    for (FormPart part : parts) {
      String name = part.name();
      String fileName = part.fileName();
      if (name != null && fileName != null) {
        files.add(name, new UploadedFile(fileName, part, atEnd));
      } else if (name != null) {
        textBytes += part.length();
        if (textBytes > FormLimits.OF_WORKER.textBytes()) {
          throw FormException.tooLarge(
              "at most " + FormLimits.OF_WORKER.textBytes() + " bytes of text fields");
        }
        fields.add(name, part.text(charset(ContentType.charset(part.contentType()), usual)));
      }
    }
    return new RawForm(contentType, FormFields.of(fields), Uploads.of(files));
  }

  /** Returns the charset in the field {@code _charset_} (RFC 7578 section 4.6), otherwise UTF-8. */
  private static Charset usualCharset(List<FormPart> parts) {
    for (FormPart part : parts) {
      if (CHARSET_FIELD.equals(part.name()) && part.length() <= LONGEST_CHARSET) {
        return charset(part.text(StandardCharsets.US_ASCII).strip(), StandardCharsets.UTF_8);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** Returns the charset with this name, if the JDK knows it. */
  private static Charset charset(String name, Charset otherwise) {
    try {
      return name.isEmpty() ? otherwise : Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return otherwise;
    }
  }
}
