package dev.rrjava.http;

import dev.rrjava.internal.form.FormException;
import dev.rrjava.internal.form.FormTree;
import dev.rrjava.internal.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, as RoadRunner parses them: a tree, in which a bracket in the name of a
 * field starts a level ({@code user[name]=x} is the field {@code name} in the group {@code user};
 * relay protocol, 6.5).
 *
 * <pre>{@code
 * FormFields form = request.form();         // user[name]=Ann&tags[]=a&tags[]=b&items[0][id]=7
 * form.text("user.name");                   // Optional[Ann]
 * form.text("user[name]");                  // the same
 * form.group("user").text("name");          // the same
 * form.list("tags");                        // [a, b]
 * form.groups("items").get(0).text("id");   // Optional[7]
 * }</pre>
 *
 * <p>A name can be written as in HTML: {@code user[name]} means {@code user.name}, and {@code
 * tags[]} means {@code tags}. Names are those that RoadRunner keeps: it drops spaces, and keeps
 * dots. So a name is first searched as the whole key of a field; if there is none, the part before
 * its first dot is the key of a group, and the rest is a name in that group, which is searched in
 * the same way. The fields of a group whose key has a dot are accessible through {@link #group}.
 *
 * <p>Of several fields with the same name ({@code tags=a&tags=b}, as sent by a {@code <select
 * multiple>}) RoadRunner keeps the last, unless the name ends in {@code []}: the others never reach
 * the worker. If {@code http.raw_body} is set, the worker itself parses forms by the same rules;
 * then {@link #list} returns all of them, and {@link #text} the last.
 *
 * <p>All values are strings, empty for a field that was left blank. Immutable.
 */
public final class FormFields {
  /** A form without fields. */
  public static final FormFields EMPTY = new FormFields(FieldTree.empty());

  private final FieldTree<String> fields;

  private FormFields(FieldTree<String> fields) {
    this.fields = fields;
  }

  static FormFields read(JsonReader in) {
    FormFields form = new FormFields(FieldTree.read(in, new TextReader()));
    in.end();
    return form;
  }

  static FormFields of(FormTree<String> fields) throws FormException {
    return of(FieldTree.of(fields.root()));
  }

  private static final class TextReader implements FieldTree.LeafReader<String> {
    @Override
    public boolean isNext(JsonReader in) {
      return in.peek() == JsonReader.Kind.STRING;
    }

    @Override
    public String read(JsonReader in) {
      return in.text();
    }
  }

  /**
   * Returns the value of a field.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the value, the first one of a list, or empty if there is no such field
   */
  public Optional<String> text(String name) {
    return fields.first(name);
  }

  /**
   * Returns the values of a field: those of a list ({@code tags[]=a&tags[]=b}), those of a group
   * whose keys are all numbers, in the order of the numbers ({@code tags[0]=a&tags[1]=b}), or the
   * only one ({@code tags=a}).
   *
   * @param name the name; groups and their members are separated by dots
   * @return the values; unmodifiable, empty if there is no such field
   */
  public List<String> list(String name) {
    return fields.all(name);
  }

  /**
   * Returns the fields of a group.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the group; a form without fields if there is no such group
   */
  public FormFields group(String name) {
    return of(fields.tree(name));
  }

  /**
   * Returns the groups in a group whose keys are all numbers, in the order of the numbers: {@code
   * items[0][id]=7&items[1][id]=8} has two.
   *
   * @param name the name; groups and their members are separated by dots
   * @return the groups; unmodifiable, empty if there are none
   */
  public List<FormFields> groups(String name) {
    return fields.trees(name).stream().map(FormFields::of).toList();
  }

  private static FormFields of(FieldTree<String> fields) {
    return fields.isEmpty() ? EMPTY : new FormFields(fields);
  }

  /**
   * Returns whether there is a field, a list or a group of this name.
   *
   * @param name the name; groups and their members are separated by dots
   * @return true if there is, even if its value is empty
   */
  public boolean contains(String name) {
    return fields.contains(name);
  }

  /**
   * Returns the keys of this level: of fields, lists and groups.
   *
   * @return the keys in the order of the server, which is random; unmodifiable
   */
  public Set<String> names() {
    return fields.names();
  }

  /**
   * Returns whether there are no fields.
   *
   * @return true if {@link #names} is empty
   */
  public boolean isEmpty() {
    return fields.isEmpty();
  }

  /**
   * Returns whether a name is that of a {@link #group}, and not of a single value or a {@link
   * #list}.
   *
   * @param name the name; groups and their members are separated by dots
   * @return false also if there is nothing with this name
   */
  public boolean isGroup(String name) {
    return fields.isTree(name);
  }

  /**
   * Calls an action for each value, of all levels.
   *
   * <pre>{@code
   * form.forEach((name, text) -> log(name + " = " + text));   // user.name = Ann
   * }</pre>
   *
   * @param action takes the name of the field, by which {@link #list} finds it unless the key of a
   *     group has a dot, and a value; called with the same name for each value of a list, in the
   *     order of the list
   */
  public void forEach(BiConsumer<String, String> action) {
    fields.forEachField(action);
  }

  /**
   * Returns the whole tree as maps and lists, for example for a template engine. {@link #forEach},
   * or {@link #names} with {@link #isGroup}, iterate over it without casts.
   *
   * @return for each key a {@code String}, a {@code List} of such, or a {@code Map} like this one;
   *     unmodifiable
   */
  public Map<String, Object> toMap() {
    return fields.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormFields that && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return fields.hashCode();
  }

  /** Returns the keys only: values may be secrets. */
  @Override
  public String toString() {
    return fields.toString();
  }
}
