package dev.rrjava.devserver.form;

import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.internal.form.FieldLeaves;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormField;
import dev.rrjava.internal.form.FormLimits;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.form.MultipartForm;
import dev.rrjava.internal.form.UrlEncodedForm;
import java.nio.charset.StandardCharsets;

/** The body of a form as workers get it. Its temporary files exist until it is closed. */
public final class ParsedForm implements AutoCloseable {
  private static final byte[] NO_BYTES = {};

  private final byte[] fields;
  private final byte[] uploads;
  private final UploadedFiles files;

  private ParsedForm(byte[] fields, byte[] uploads, UploadedFiles files) {
    this.fields = fields;
    this.uploads = uploads;
    this.files = files;
  }

  /**
   * A form of the type {@code application/x-www-form-urlencoded}.
   *
   * @param body as sent
   * @param settings for uploads, of which it has none
   * @return the form
   * @throws FormException when it is malformed
   */
  public static ParsedForm urlEncoded(byte[] body, UploadSettings settings) throws FormException {
    FormTree<String> fields = fields();
    for (FormField field : UrlEncodedForm.fields(body, 0, body.length, FormLimits.OF_SERVER)) {
      fields.add(field.name(), field.value());
    }
    return new ParsedForm(json(fields), NO_BYTES, new UploadedFiles(settings));
  }

  /**
   * A form of the type {@code multipart/form-data}.
   *
   * @param contentType of the request; names the boundary
   * @param body as sent
   * @param settings where files go
   * @return the form
   * @throws FormException when it is malformed
   */
  public static ParsedForm multipart(String contentType, byte[] body, UploadSettings settings)
      throws FormException {
    FormTree<String> fields = fields();
    UploadedFiles files = new UploadedFiles(settings);
    try {
      for (FormPart part :
          MultipartForm.parts(contentType, body, 0, body.length, FormLimits.OF_SERVER)) {
        String name = part.name();
        String fileName = part.fileName();
        if (name != null && fileName != null) {
          files.add(name, fileName, part);
        } else if (name != null) {
          fields.add(name, part.text(StandardCharsets.UTF_8));
        }
      }
      return new ParsedForm(json(fields), files.toJson(), files);
    } catch (FormException e) {
      files.close();
      throw e;
    }
  }

  private static FormTree<String> fields() {
    return new FormTree<>(new FieldLeaves(), FormLimits.OF_SERVER);
  }

  private static byte[] json(FormTree<String> fields) throws FormException {
    FormTree.Branch<String> root = fields.root();
    return root.children().isEmpty()
        ? NO_BYTES
        : new TreeText<String>((text, json) -> json.text(text)).write(root);
  }

  /**
   * Checks a query, which is malformed in the same ways as a urlencoded body.
   *
   * @param query as sent, one char a byte
   * @throws FormException when it is malformed
   */
  public static void checkQuery(String query) throws FormException {
    byte[] bytes = query.getBytes(StandardCharsets.ISO_8859_1);
    UrlEncodedForm.fields(bytes, 0, bytes.length, FormLimits.OF_SERVER);
  }

  /**
   * The tree of the text fields.
   *
   * @return JSON; nothing when there are none
   */
  public byte[] fieldTree() {
    return fields;
  }

  /**
   * The tree of the uploaded files.
   *
   * @return JSON; nothing when the form is urlencoded
   */
  public byte[] uploads() {
    return uploads;
  }

  /** Deletes the temporary files that are left. */
  @Override
  public void close() {
    files.close();
  }
}
