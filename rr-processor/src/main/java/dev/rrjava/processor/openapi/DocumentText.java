package dev.rrjava.processor.openapi;

import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * An OpenAPI document as text.
 *
 * @param json the document
 * @param incomplete classes with parts of types that the compiler does not know (yet), so that the
 *     document says less of them than there is to say
 */
public record DocumentText(String json, Set<TypeElement> incomplete) {}
