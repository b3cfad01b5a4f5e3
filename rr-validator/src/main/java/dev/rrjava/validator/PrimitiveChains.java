package dev.rrjava.validator;

import io.avaje.validation.adapter.ValidationAdapter;
import io.avaje.validation.adapter.ValidationContext.AdapterCreateRequest;
import io.avaje.validation.adapter.ValidationRequest;
import io.avaje.validation.spi.AnnotationFactory;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes several constraints on one primitive member work. Avaje Validator 2.17 generates {@code
 * first.andThen(second).primitive()} for them, and the result of its {@code andThen} has no {@code
 * primitive}: the type could not be validated at all.
 */
final class PrimitiveChains implements AnnotationFactory {
  /** A member that no constraint has, so that Avaje's own adapter is created the second time. */
  private static final String ASKED = "dev.rrjava.asked";

  @Override
  public @Nullable ValidationAdapter<?> create(AdapterCreateRequest request) {
    if (request.attributes().containsKey(ASKED)) {
      return null;
    }
    Map<String, Object> attributes = new HashMap<>(request.attributes());
    attributes.put(ASKED, true);
    attributes.putIfAbsent("groups", request.groups());
    ValidationAdapter<Object> own =
        request.ctx().adapter(request.annotationType(), Map.copyOf(attributes));
    return own.equals(request.ctx().noop()) ? null : new Link(own, own);
  }

  /**
   * A constraint, or several of them. Not a record: the first call of {@code equals} of any record
   * takes a tenth of the start of a worker, and adapters are compared by identity anyway.
   */
  private static final class Link implements ValidationAdapter<Object> {
    /** Checks them. */
    private final ValidationAdapter<Object> own;

    /** Avaje's adapter of the first one. */
    private final ValidationAdapter<Object> first;

    private Link(ValidationAdapter<Object> own, ValidationAdapter<Object> first) {
      this.own = own;
      this.first = first;
    }

    @Override
    public boolean validate(Object value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public ValidationAdapter<Object> andThen(ValidationAdapter<? super Object> next) {
      return new Link(own.andThen(next), first);
    }

    @Override
    public Primitive primitive() {
      return own.equals(first) ? first.primitive() : new Boxed(own);
    }
  }

  /**
   * Checks primitives as objects.
   *
   * @param own checks objects
   */
  private record Boxed(ValidationAdapter<Object> own) implements ValidationAdapter.Primitive {
    @Override
    public boolean validate(boolean value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(byte value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(char value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(double value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(float value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(int value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(long value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }

    @Override
    public boolean validate(short value, ValidationRequest request, String field) {
      return own.validate(value, request, field);
    }
  }
}
