package dev.rrjava.processor.openapi;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/**
 * Documentation comments, each read once: to find one, javac goes through the whole source of the
 * class.
 */
final class Comments {
  private final Elements elements;
  private final Map<Element, Documentation> read = new HashMap<>();

  Comments(Elements elements) {
    this.elements = elements;
  }

  /** What is said of an element; empty when nothing is. */
  Documentation of(Element element) {
    return read.computeIfAbsent(element, one -> Documentation.of(elements, one));
  }
}
