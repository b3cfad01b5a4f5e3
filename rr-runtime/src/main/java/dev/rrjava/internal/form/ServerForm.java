package dev.rrjava.internal.form;

import dev.rrjava.internal.form.FormException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A form as RoadRunner parses it before it sends the request to a worker (relay protocol, sections
 * 6 and 7).
 *
 * @param fields the tree of the text fields as JSON; empty if there are none
 * @param files the tree of the files; null if the form is urlencoded
 * @param <F> the type of a file
 */
public record ServerForm<F>(byte[] fields, FormTree.@Nullable Branch<F> files) {
  private static final String URL_ENCODED = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final byte[] NO_BYTES = {};

  /** The only methods whose urlencoded bodies are read (6.3). */
  private static final Set<String> URL_ENCODED_METHODS = Set.of("POST", "PUT", "PATCH");

  /**
   * Returns whether RoadRunner parses a body: it looks for the type of a form anywhere in the
   * {@code Content-Type}, in lower case.
   *
   * @param contentType the content type
   * @return true if it parses it
   */
  public static boolean isForm(String contentType) {
    return contentType.contains(URL_ENCODED) || contentType.contains(MULTIPART);
  }

  /**
   * Returns whether RoadRunner leaves the body of a form unread (6.3).
   *
   * @param method the method of the request
   * @param contentType a content type for which {@link #isForm} is true
   * @return true if the form is empty, whatever the client sends
   */
  public static boolean leavesBody(String method, String contentType) {
    return contentType.contains(URL_ENCODED) && !URL_ENCODED_METHODS.contains(method);
  }

  /**
   * Parses a form.
   *
   * @param method the method of the request
   * @param contentType a content type for which {@link #isForm} is true
   * @param query the query as sent, with one char per byte; RoadRunner rejects a form if it is
   *     malformed (6.7)
   * @param body the body as sent
   * @param toFile converts the name of a file and a part to the file
   * @param <F> the type of a file
   * @return the form
   * @throws FormException if RoadRunner rejects the form
   */
  public static <F> ServerForm<F> parse(
      String method,
      String contentType,
      String query,
      byte[] body,
      BiFunction<String, FormPart, F> toFile)
      throws FormException {
    byte[] queryBytes = query.getBytes(StandardCharsets.ISO_8859_1);
    UrlEncodedForm.fields(queryBytes, 0, queryBytes.length, FormLimits.OF_SERVER);
    String fault = MediaTypeSyntax.fault(contentType);
    if (contentType.contains(URL_ENCODED)) {
      if (fault != null && URL_ENCODED_METHODS.contains(method)) {
        throw new FormException(Fault.MEDIA_TYPE, fault);
      }
      boolean isRead = isUrlEncoded(contentType) && URL_ENCODED_METHODS.contains(method);
      return urlEncoded(isRead ? body : NO_BYTES);
    }
    if (fault != null || !HeaderParameters.parse(contentType).value().equals(MULTIPART)) {
      throw new FormException(Fault.NOT_MULTIPART, "");
    }
    return multipart(contentType, body, toFile);
  }

  /** If only a parameter has the type, the body counts as a form but is not read (6.1). */
  private static boolean isUrlEncoded(String contentType) {
    return HeaderParameters.parse(contentType).value().equals(URL_ENCODED);
  }

  private static <F> ServerForm<F> urlEncoded(byte[] body) throws FormException {
    FormTree<String> fields = new FormTree<>(new FieldLeaves(), FormLimits.OF_SERVER);
    for (FormField field : UrlEncodedForm.fields(body, 0, body.length, FormLimits.OF_SERVER)) {
      fields.add(field.name(), field.value());
    }
    return new ServerForm<>(json(fields), null);
  }

  private static <F> ServerForm<F> multipart(
      String contentType, byte[] body, BiFunction<String, FormPart, F> toFile)
      throws FormException {
    FormTree<String> fields = new FormTree<>(new FieldLeaves(), FormLimits.OF_SERVER);
    FormTree<F> files = new FormTree<>(new FileLeaves<>(), FormLimits.OF_SERVER);
    for (FormPart part :
        MultipartForm.parts(contentType, body, 0, body.length, FormLimits.OF_SERVER)) {
      String name = part.name();
      String fileName = part.fileName();
      if (name != null && fileName != null) {
        files.add(name, toFile.apply(fileName, part));
      } else if (name != null) {
        fields.add(name, part.text(StandardCharsets.UTF_8));
      }
    }
    return new ServerForm<>(json(fields), files.root());
  }

  private static byte[] json(FormTree<String> fields) throws FormException {
    FormTree.Branch<String> root = fields.root();
    return root.children().isEmpty()
        ? NO_BYTES
        : new TreeJson<String>((text, json) -> json.text(text)).write(root);
  }
}
