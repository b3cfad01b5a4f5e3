package dev.rrjava.jackson;

import dev.rrjava.codec.BodyEncoder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * Writes objects of a declared type with all properties of their own classes. Jackson alone writes
 * a value by its class, and so leaves out the type ids of {@code @JsonTypeInfo} from the elements
 * of a {@code List<Animal>}, whose class does not contain the element type. A writer for the
 * declared type writes the ids, but leaves out the properties of subclasses. Here the type
 * arguments are the declared ones, and the classes are those of the values.
 */
final class DeclaredType {
  private final JavaType type;

  /**
   * Whether there is only one way to write it: the containers of the JDK, and types with type ids.
   */
  private final boolean isContainer;

  private volatile @Nullable TypeIds ids;

  /** The serializer of type ids of the declared type; null if it has no ids. */
  private record TypeIds(@Nullable TypeSerializer serializer) {}

  private DeclaredType(JavaType type) {
    this.type = type;
    this.isContainer = hasContent(type) && type.getRawClass().getName().startsWith("java.");
  }

  /**
   * Returns an encoder with a mapper that nothing else uses: serializers are found by type there.
   */
  static <T> BodyEncoder<T> encoder(ObjectMapper mapper, JavaType type) {
    if (isExact(type)) {
      return mapper.writerFor(type)::writeValueAsBytes;
    }
    if (mapper.isEnabled(SerializationFeature.WRAP_ROOT_VALUE)) {
      return mapper::writeValueAsBytes; // the root name is that of the value's class
    }
    DeclaredType declared = new DeclaredType(type);
    return value -> mapper.writeValueAsBytes(value == null ? null : declared.new Value(value));
  }

  /** Returns whether values have exactly the declared class, and so have their elements. */
  private static boolean isExact(JavaType type) {
    return hasContent(type) ? isExact(type.getContentType()) : type.isFinal();
  }

  private static boolean hasContent(JavaType type) {
    return type.getContentType() != null;
  }

  /** A value that writes itself. */
  private final class Value extends JacksonSerializable.Base {
    private final Object value;

    Value(Object value) {
      this.value = value;
    }

    @Override
    public void serialize(JsonGenerator out, SerializationContext context) {
      if (isContainer) {
        context.findTypedValueSerializer(type, true).serialize(value, out, context);
        return;
      }
      JavaType actual = context.constructSpecializedType(type, value.getClass());
      TypeSerializer typeIds = typeIds(context);
      if (typeIds == null) {
        context.findTypedValueSerializer(actual, true).serialize(value, out, context);
      } else {
        ValueSerializer<Object> serializer = context.findValueSerializer(actual);
        serializer.serializeWithType(value, out, context, typeIds);
      }
    }

    @Override
    public void serializeWithType(
        JsonGenerator out, SerializationContext context, TypeSerializer typeIds) {
      serialize(out, context); // the ids are those of the value
    }
  }

  private @Nullable TypeSerializer typeIds(SerializationContext context) {
    TypeIds known = ids;
    if (known == null) {
      TypeSerializer found = context.findTypeSerializer(type);
      known = new TypeIds(found == null ? null : found.forProperty(context, null));
      ids = known;
    }
    return known.serializer();
  }
}
