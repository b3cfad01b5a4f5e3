package dev.rrjava.validator;

import dev.rrjava.validation.Constraint;
import io.avaje.validation.adapter.RegexFlag;
import io.avaje.validation.adapter.ValidationAdapter;
import io.avaje.validation.adapter.ValidationContext;
import java.time.temporal.Temporal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Creates the adapter for a constraint, in the same way as code that Avaje generates: from the
 * annotation's members, and a name for the type of the values.
 */
final class ConstraintAdapters {
  private static final String MESSAGE = "message";
  private static final String FLAGS = "flags";
  private static final String TYPE = "_type";

  /** The prefixes of the keys of default messages in Jakarta Validation and in Avaje Validator. */
  private static final String JAKARTA_KEY = "{jakarta.validation.constraints.";

  private static final String AVAJE_KEY = "{avaje.";

  private static final Map<Class<?>, String> PRIMITIVES =
      Map.of(
          boolean.class, "Boolean",
          byte.class, "Byte",
          short.class, "Short",
          int.class, "Integer",
          long.class, "Long",
          float.class, "Float",
          double.class, "Double");

  private ConstraintAdapters() {}

  static ValidationAdapter<Object> of(
      ValidationContext context, Class<?> type, Constraint constraint) {
    Map<String, Object> attributes = new HashMap<>(constraint.members());
    attributes.computeIfPresent(MESSAGE, (name, message) -> message(constraint, message));
    attributes.computeIfPresent(FLAGS, (name, flags) -> flags(flags));
    String word = word(type);
    if (word != null) {
      attributes.put(TYPE, word);
    }
    ValidationAdapter<Object> adapter = context.adapter(constraint.type(), Map.copyOf(attributes));
    if (adapter.equals(context.<Object>noop())) {
      throw new IllegalStateException(
          "Avaje Validator does not know @"
              + constraint.type().getName()
              + "; pass a Validator with an adapter for it to AvajeValidation.of");
    }
    return adapter;
  }

  private static Object message(Constraint constraint, Object message) {
    String key = message.toString();
    if (!key.startsWith(JAKARTA_KEY)) {
      return message;
    }
    String own = AVAJE_KEY + key.substring(JAKARTA_KEY.length());
    boolean isExclusive = Boolean.FALSE.equals(constraint.members().get("inclusive"));
    return isExclusive ? own.replace(".message}", ".exclusive.message}") : own;
  }

  /** Converts Jakarta's flags of regular expressions, which have the same names. */
  private static Object flags(Object flags) {
    return flags instanceof List<?> list
        ? list.stream().map(flag -> RegexFlag.valueOf(((Enum<?>) flag).name())).toList()
        : flags;
  }

  private static @Nullable String word(Class<?> type) {
    if (type.isPrimitive()) {
      return PRIMITIVES.get(type);
    }
    if (type.isArray()) {
      return "Array";
    }
    if (type == String.class || type == Boolean.class || Number.class.isAssignableFrom(type)) {
      return type.getSimpleName();
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "CharSequence";
    }
    boolean isTime = Temporal.class.isAssignableFrom(type) || Date.class.isAssignableFrom(type);
    return isTime ? "Temporal." + type.getSimpleName() : null;
  }
}
