package dev.rrjava.processor.openapi;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object that is being made: its members keep the order in which they came. */
final class JsonObject {
  private final Map<String, Object> members = new LinkedHashMap<>();

  /** Adds a text, a number, a truth value, a list or an object; replaces one of that name. */
  JsonObject with(String name, Object value) {
    members.put(name, value);
    return this;
  }

  /** Adds a text, a list or an object, unless there is nothing in it. */
  JsonObject withAny(String name, Object value) {
    boolean isEmpty =
        (value instanceof String text && text.isEmpty())
            || (value instanceof Collection<?> list && list.isEmpty())
            || (value instanceof JsonObject object && object.members.isEmpty());
    return isEmpty ? this : with(name, value);
  }

  /** Adds all members of another object. */
  JsonObject withAll(JsonObject other) {
    members.putAll(other.members);
    return this;
  }

  Optional<Object> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  Map<String, Object> members() {
    return members;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonObject object && object.members.equals(members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  @Override
  public String toString() {
    return JsonText.of(this);
  }
}
