package dev.rrjava.http;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormPart;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.json.JsonReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The uploaded files of a form, as a tree like that of its fields: names work as in {@link
 * FormFields}.
 *
 * <pre>{@code
 * UploadedFile photo = request.uploads().file("user.photo").orElseThrow(…);
 * for (UploadedFile page : request.uploads().list("pages")) { … }
 * }</pre>
 *
 * <p>Of several files with the same name, RoadRunner keeps the first, unless the name ends in
 * {@code []}: the others never reach the worker. If {@code http.raw_body} is set, {@link #list}
 * returns all of them, and {@link #file} the first. A file input that was left empty is not a file,
 * but an empty field of the form. Immutable.
 */
public final class Uploads {
  /** No files. */
  public static final Uploads EMPTY = new Uploads(FieldTree.empty());

  private final FieldTree<UploadedFile> files;

  private Uploads(FieldTree<UploadedFile> files) {
    this.files = files;
  }

  static Uploads read(JsonReader in) {
    return of(FieldTree.read(in, new UploadedFileReader()));
  }

  static Uploads of(FormTree<UploadedFile> files) throws FormException {
    return of(FieldTree.of(files.root()));
  }

  /** Returns the files of a form that was built; each has the name that its part has. */
  static Uploads of(FormTree.Branch<FormPart> files, Consumer<Runnable> atEnd) {
    return of(
        FieldTree.ofKept(
            files,
            part ->
                new UploadedFile(Objects.requireNonNullElse(part.fileName(), ""), part, atEnd)));
  }

  /**
   * Returns a file. Its {@linkplain UploadedFile#error upload may have failed}.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the file, the first one of a list, or empty if there is no such file
   */
  public Optional<UploadedFile> file(String name) {
    return files.first(name);
  }

  /**
   * Returns the files of a list ({@code pages[]}), those of a group whose keys are all numbers, in
   * the order of the numbers ({@code pages[0]}, {@code pages[1]}), or the only one ({@code pages}).
   *
   * @param name the name; groups and their members are separated by dots
   * @return the files; unmodifiable, empty if there are none
   */
  public List<UploadedFile> list(String name) {
    return files.all(name);
  }

  /**
   * Returns the files of a group.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the group; one without files if there is no such group
   */
  public Uploads group(String name) {
    return of(files.tree(name));
  }

  /**
   * Returns the groups in a group whose keys are all numbers, in the order of the numbers: {@code
   * items[0][photo]} and {@code items[1][photo]} are in two.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the groups; unmodifiable, empty if there are none
   */
  public List<Uploads> groups(String name) {
    return files.trees(name).stream().map(Uploads::of).toList();
  }

  private static Uploads of(FieldTree<UploadedFile> files) {
    return files.isEmpty() ? EMPTY : new Uploads(files);
  }

  /**
   * Returns all files, of all levels.
   *
   * @return the files in the order of the server, which is random; unmodifiable
   */
  public List<UploadedFile> all() {
    List<UploadedFile> all = new ArrayList<>();
    files.forEachField((name, file) -> all.add(file));
    return Collections.unmodifiableList(all);
  }

  /**
   * Returns whether there is a file, a list or a group of this name.
   *
   * @param name the name; groups and their members are separated by dots
   * @return true if there is, even if its upload failed
   */
  public boolean contains(String name) {
    return files.contains(name);
  }

  /**
   * Returns the keys of this level: of files, lists and groups.
   *
   * @return the keys in the order of the server, which is random; unmodifiable
   */
  public Set<String> names() {
    return files.names();
  }

  /**
   * Returns whether there are no files.
   *
   * @return true if {@link #names} is empty
   */
  public boolean isEmpty() {
    return files.isEmpty();
  }

  /**
   * Returns whether a name is that of a {@link #group}, and not of a single value or a {@link
   * #list}.
   *
   * @param name the name; groups and their members are separated by dots
   * @return false also if there is nothing with this name
   */
  public boolean isGroup(String name) {
    return files.isTree(name);
  }

  /**
   * Calls an action for each file, of all levels.
   *
   * <pre>{@code
   * request.uploads().forEach((name, file) -> log(name + ": " + file.size())); // user.photo: 1024
   * }</pre>
   *
   * @param action takes the name of the field, by which {@link #list} finds it unless the key of a
   *     group has a dot, and the file; called with the same name for each file of a list, in the
   *     order of the list
   */
  public void forEach(BiConsumer<String, ? super UploadedFile> action) {
    files.forEachField(action);
  }

  /**
   * Returns the whole tree as maps and lists, for example for a template engine. {@link #forEach},
   * or {@link #names} with {@link #isGroup}, iterate over it without casts.
   *
   * @return for each key an {@link UploadedFile}, a {@code List} of such, or a {@code Map} like
   *     this one; unmodifiable
   */
  public Map<String, Object> toMap() {
    return files.toPlain();
  }

  /** Returns the keys only. */
  @Override
  public String toString() {
    return files.toString();
  }
}
