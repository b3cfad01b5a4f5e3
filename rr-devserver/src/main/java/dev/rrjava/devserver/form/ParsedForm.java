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

/** The body of a form as workers receive it. Its temporary files exist until it is closed. */
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
   * Parses a form of the type {@code application/x-www-form-urlencoded}.
   *
   * @param body the body as sent
   * @param settings the settings for uploads, of which there are none
   * @return the form
   * @throws FormException if it is malformed
   */
  public static ParsedForm urlEncoded(byte[] body, UploadSettings settings) throws FormException {
    FormTree<String> fields = fields();
    for (FormField field : UrlEncodedForm.fields(body, 0, body.length, FormLimits.OF_SERVER)) {
      fields.add(field.name(), field.value());
    }
    return new ParsedForm(json(fields), NO_BYTES, new UploadedFiles(settings));
  }

  /**
   * Parses a form of the type {@code multipart/form-data}.
   *
   * @param contentType the content type of the request, with the boundary
   * @param body the body as sent
   * @param settings the settings for uploaded files
   * @return the form
   * @throws FormException if it is malformed
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
   * Checks a query, which can be malformed in the same ways as a urlencoded body.
   *
   * @param query the query as sent, with one char per byte
   * @throws FormException if it is malformed
   */
  public static void checkQuery(String query) throws FormException {
    byte[] bytes = query.getBytes(StandardCharsets.ISO_8859_1);
    UrlEncodedForm.fields(bytes, 0, bytes.length, FormLimits.OF_SERVER);
  }

  /**
   * Returns the tree of the text fields.
   *
   * @return the tree as JSON; empty if there are no fields
   */
  public byte[] fieldTree() {
    return fields;
  }

  /**
   * Returns the tree of the uploaded files.
   *
   * @return the tree as JSON; empty if the form is urlencoded
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
