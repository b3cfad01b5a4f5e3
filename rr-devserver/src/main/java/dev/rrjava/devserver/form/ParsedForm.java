package dev.rrjava.devserver.form;

import dev.rrjava.devserver.config.UploadSettings;
import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.form.ServerForm;
import dev.rrjava.internal.form.TreeJson;

/** The body of a form as workers receive it. Its temporary files exist until it is closed. */
public final class ParsedForm implements AutoCloseable {
  private static final byte[] NO_BYTES = {};

  private final ServerForm<UploadedFile> form;
  private final UploadedFiles files;

  private ParsedForm(ServerForm<UploadedFile> form, UploadedFiles files) {
    this.form = form;
    this.files = files;
  }

  /**
   * Parses a form, and writes its files to temporary files.
   *
   * @param method of the request
   * @param contentType that of a form
   * @param query as sent, one char a byte
   * @param body as sent
   * @param settings where files go
   * @return the form
   * @throws FormException if it is malformed
   */
  public static ParsedForm parse(
      String method, String contentType, String query, byte[] body, UploadSettings settings)
      throws FormException {
    UploadedFiles files = new UploadedFiles(settings);
    try {
      return new ParsedForm(
          ServerForm.parse(method, contentType, query, body, files::store), files);
    } catch (FormException e) {
      files.close();
      throw e;
    }
  }

  /**
   * Returns the tree of the text fields.
   *
   * @return the tree as JSON; empty if there are no fields
   */
  public byte[] fieldTree() {
    return form.fields();
  }

  /**
   * Returns the tree of the uploaded files.
   *
   * @return the tree as JSON; empty if the form is urlencoded
   */
  public byte[] uploads() {
    FormTree.Branch<UploadedFile> root = form.files();
    return root == null ? NO_BYTES : new TreeJson<UploadedFile>(UploadedFile::write).write(root);
  }

  /** Deletes the temporary files that are left. */
  @Override
  public void close() {
    files.close();
  }
}
